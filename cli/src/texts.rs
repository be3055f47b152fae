//! What the command line says, in every language. Written by `cargo xtask words` from `words/*.toml`: change those, not this.

pub(crate) mod answer {
    use crate::say::Text;

    pub(crate) static NO: Text = Text(["No.", "Nein.", "No."]);
    pub(crate) static NONE_ENDORSEMENTS: Text = Text(["Nothing to ask: it has no endorsements.", "Nichts zu fragen: Es hat keine Empfehlungen.", "Nada que preguntar: no tiene avales."]);
    pub(crate) static NONE_ISSUER: Text = Text(["Not asked: no proof led to a key.", "Nicht gefragt: Keine Signatur führte zu einem Schlüssel.", "No se preguntó: ninguna firma llevó a una clave."]);
    pub(crate) static NONE_RECIPIENT: Text = Text(["Not asked: say whom, with --recipient.", "Nicht gefragt: Sagen Sie mit --recipient, wen Sie erwarten.", "No se preguntó: diga a quién espera con --recipient."]);
    pub(crate) static NONE_REFRESH: Text = Text(["Nothing to ask: it names no place for newer ones.", "Nichts zu fragen: Es nennt keinen Ort für neuere Ausgaben.", "Nada que preguntar: no indica ningún lugar para ediciones más recientes."]);
    pub(crate) static NONE_STATUS: Text = Text(["Nothing to ask: it names no list on which it could be revoked.", "Nichts zu fragen: Es nennt keine Liste, in der es widerrufen werden könnte.", "Nada que preguntar: no indica ninguna lista en la que pudiera ser revocada."]);
    pub(crate) static NONE_TRUST: Text = Text(["Not asked: say whom, with --trust.", "Nicht gefragt: Sagen Sie mit --trust, wem Sie vertrauen.", "No se preguntó: diga en quién confía con --trust."]);
    pub(crate) static OPEN: Text = Text(["Could not be answered.", "Nicht zu beantworten.", "No se pudo responder."]);
    pub(crate) static SKIPPED: Text = Text(["Not asked.", "Nicht gefragt.", "No se preguntó."]);
    pub(crate) static SKIPPED_LEFT_OUT: Text = Text(["Not asked: you left it out.", "Nicht gefragt: Sie haben diese Frage weggelassen.", "No se preguntó: usted la omitió."]);
    pub(crate) static SKIPPED_REFRESH: Text = Text(["Perhaps not: read the findings.", "Vielleicht nicht: Lesen Sie die Befunde.", "Quizá no: lea las observaciones."]);
    pub(crate) static SKIPPED_STATUS: Text = Text(["The list could not be looked at, and you go on without: it may have been revoked.", "Die Liste konnte nicht eingesehen werden, und Sie verzichten darauf: Das Badge kann widerrufen sein.", "No se pudo consultar la lista y usted prescinde de ella: puede que haya sido revocada."]);
    pub(crate) static YES: Text = Text(["Yes.", "Ja.", "Sí."]);
    pub(crate) static YES_ENDORSEMENTS: Text = Text(["Not all: read the findings.", "Nicht alle: Lesen Sie die Befunde.", "No todos: lea las observaciones."]);
}

pub(crate) mod cli {
    use crate::say::Text;

    pub(crate) static AWARDED: Text = Text(["awarded on {awarded}", "verliehen am {awarded}", "otorgada el {awarded}"]);
    pub(crate) static BADGE: Text = Text(["Badge", "Badge", "Insignia"]);
    pub(crate) static BY: Text = Text(["{name}, by {endorser}", "{name}, von {endorser}", "{name}, de {endorser}"]);
    pub(crate) static CHECKED: Text = Text(["Checked", "Geprüft", "Comprobada"]);
    pub(crate) static CHECKED_AS_OF: Text = Text(["as of {now}, policy {policy}, nothing fetched", "Stand {now}, Regeln {policy}, nichts abgerufen", "a fecha de {now}, política {policy}, sin obtener nada de la red"]);
    pub(crate) static CHECKED_EVIDENCE: Text = Text(["with the evidence in {file}", "mit den Belegen in {file}", "con las pruebas de {file}"]);
    pub(crate) static CHECKED_EVIDENCE_INSTANT: Text = Text(["with the evidence in {file}, at the instant that is saved in it", "mit den Belegen in {file}, zu dem Zeitpunkt, der darin gespeichert ist", "con las pruebas de {file}, en el momento guardado en él"]);
    pub(crate) static CREDENTIAL: Text = Text(["Credential", "Nachweis", "Credencial"]);
    pub(crate) static CREDENTIALS: Text = Text(["Credentials", "Nachweise", "Credenciales"]);
    pub(crate) static DATES: Text = Text(["Dates", "Zeitraum", "Fechas"]);
    pub(crate) static DEPARTS: Text = Text(["It departs from the standard in {count} places, which are told above.", "Es weicht an {count} Stellen vom Standard ab; sie sind oben genannt.", "Se aparta del estándar en {count} lugares, que se indican arriba."]);
    pub(crate) static DEPARTS_ONE: Text = Text(["It departs from the standard in one place, which is told above.", "Es weicht an einer Stelle vom Standard ab; sie ist oben genannt.", "Se aparta del estándar en un lugar, que se indica arriba."]);
    pub(crate) static DOCUMENT: Text = Text(["in {document}", "in {document}", "en {document}"]);
    pub(crate) static DOCUMENT_AT: Text = Text(["in {document}, at {path}", "in {document}, an der Stelle {path}", "en {document}, en {path}"]);
    pub(crate) static ENDORSEMENTS: Text = Text(["Endorsements", "Empfehlungen", "Avales"]);
    pub(crate) static EXPLAINS: Text = Text(["`ob3 codes CODE` explains what stands in brackets.", "`ob3 codes CODE` erklärt, was in Klammern steht.", "`ob3 codes CODE` explica lo que está entre corchetes."]);
    pub(crate) static FINDINGS: Text = Text(["Findings", "Befunde", "Observaciones"]);
    pub(crate) static FOUND_IN: Text = Text(["Found in", "Gefunden", "Hallada en"]);
    pub(crate) static FROM_UNTIL: Text = Text(["from {from}, until {until}", "ab {from}, bis {until}", "desde {from}, hasta {until}"]);
    pub(crate) static FROM_WITHOUT_END: Text = Text(["from {from}, without end", "ab {from}, ohne Ende", "desde {from}, sin fin"]);
    pub(crate) static HIDDEN: Text = Text(["somebody whose {kind} is hidden: only who knows it can compare it with {hash}", "eine Person, deren Angabe ({kind}) verborgen ist: Nur wer sie kennt, kann sie mit {hash} vergleichen", "alguien cuyo dato ({kind}) está oculto: solo quien lo conoce puede compararlo con {hash}"]);
    pub(crate) static HOLDER: Text = Text(["Holder", "Inhaber", "Titular"]);
    pub(crate) static IDENTITY: Text = Text(["identity", "Identität", "identidad"]);
    pub(crate) static INSIDE_THEN: Text = Text(["{outer}, in it {inner}", "{outer}, darin {inner}", "{outer}, y dentro {inner}"]);
    pub(crate) static ISSUER: Text = Text(["Issuer", "Aussteller", "Emisor"]);
    pub(crate) static KIND: Text = Text(["a {kind}, not an Open Badge", "vom Typ {kind}, kein Open Badge", "de tipo {kind}, no es una Open Badge"]);
    pub(crate) static KNOWN_BY: Text = Text(["Known by", "Beleg", "Respaldo"]);
    pub(crate) static MISSING: Text = Text(["Missing", "Es fehlt", "Falta"]);
    pub(crate) static MORE: Text = Text(["and {count} more, which --json shows", "und {count} weitere, die --json zeigt", "y {count} más, que muestra --json"]);
    pub(crate) static MORE_NAMES: Text = Text(["and {count} more", "und {count} weitere", "y {count} más"]);
    pub(crate) static MORE_PLACES: Text = Text(["and in {count} more places", "und an {count} weiteren Stellen", "y en {count} lugares más"]);
    pub(crate) static NO_DATE: Text = Text(["{text} (no date and time with a zone)", "{text} (kein Zeitpunkt mit Zeitzone)", "{text} (no es una fecha y hora con zona horaria)"]);
    pub(crate) static NOBODY: Text = Text(["It names nobody: anybody who has the file can say that it is theirs", "Es nennt niemanden: Wer die Datei hat, kann behaupten, es sei das eigene", "No nombra a nadie: cualquiera que tenga el archivo puede decir que es suya"]);
    pub(crate) static NOT_NAMED: Text = Text(["(not named)", "(nicht genannt)", "(no se nombra)"]);
    pub(crate) static NOT_SAID: Text = Text(["(not said)", "(nicht angegeben)", "(no se indica)"]);
    pub(crate) static ONE_CREDENTIAL: Text = Text(["one credential", "einen Nachweis", "una credencial"]);
    pub(crate) static PRESENTS: Text = Text(["Presents", "Enthält", "Presenta"]);
    pub(crate) static RECIPIENT: Text = Text(["Recipient", "Empfänger", "Otorgada a"]);
    pub(crate) static SEVERAL: Text = Text(["{name} (and {count} more)", "{name} (und {count} weitere)", "{name} (y {count} más)"]);
    pub(crate) static SEVERAL_CREDENTIALS: Text = Text(["{count} credentials", "{count} Nachweise", "{count} credenciales"]);
    pub(crate) static STANDARD: Text = Text(["Standard", "Standard", "Estándar"]);
    pub(crate) static TRUSTED: Text = Text(["Trusted", "Vertraut", "Confianza"]);
    pub(crate) static TRUSTED_ENTRY: Text = Text(["{entry} is on your list.", "{entry} steht auf Ihrer Liste.", "{entry} está en su lista."]);
    pub(crate) static TRUSTED_KNOWS: Text = Text(["{entry}, which is on your list, knows the issuer.", "{entry} steht auf Ihrer Liste und kennt den Aussteller.", "{entry}, que está en su lista, conoce al emisor."]);
    pub(crate) static TRUSTED_KNOWS_NAME: Text = Text(["{entry}, which is on your list, knows the issuer as {name}.", "{entry} steht auf Ihrer Liste und kennt den Aussteller als {name}.", "{entry}, que está en su lista, conoce al emisor como {name}."]);
    pub(crate) static UNNAMED: Text = Text(["(without a name)", "(ohne Namen)", "(sin nombre)"]);
    pub(crate) static VERDICT: Text = Text(["Verdict", "Urteil", "Dictamen"]);
    pub(crate) static WHOLE: Text = Text(["the badge as a whole", "das Badge als Ganzes", "la insignia en su conjunto"]);
    pub(crate) static YOURS: Text = Text(["Yours?", "Ihres?", "¿Suya?"]);
}

pub(crate) mod document {
    use crate::say::Text;

    pub(crate) static CONTEXT: Text = Text(["a JSON-LD context, which says what the words of the badge mean", "ein JSON-LD-Kontext, der sagt, was die Wörter des Badges bedeuten", "un contexto JSON-LD, que dice qué significan los términos de la insignia"]);
    pub(crate) static CONTROLLER_DOCUMENT: Text = Text(["the document at the issuer's address, which says whose the key is", "das Dokument an der Adresse des Ausstellers, das sagt, wem der Schlüssel gehört", "el documento de la dirección del emisor, que dice de quién es la clave"]);
    pub(crate) static DID_DOCUMENT: Text = Text(["a DID document, which says whose the key is", "ein DID-Dokument, das sagt, wem der Schlüssel gehört", "un documento DID, que dice de quién es la clave"]);
    pub(crate) static ENTITY_STATEMENT: Text = Text(["an entity statement, which may lead from the issuer to an anchor of your list", "eine Entitätsaussage, die vielleicht vom Aussteller zu einem Anker auf Ihrer Liste führt", "una declaración de entidad, que quizá lleve del emisor a un ancla de su lista"]);
    pub(crate) static HINT: Text = Text(["If you have that document as a FILE, ask again with --provide {url}=FILE", "Wenn Sie dieses Dokument als DATEI haben, fragen Sie erneut mit --provide {url}=DATEI", "Si tiene ese documento como ARCHIVO, vuelva a preguntar con --provide {url}=ARCHIVO"]);
    pub(crate) static HOW: Text = Text(["Get it, save it as a FILE, and ask again with", "Beschaffen Sie es, speichern Sie es als DATEI und fragen Sie erneut mit", "Obténgalo, guárdelo como ARCHIVO y vuelva a preguntar con"]);
    pub(crate) static KEY_SET: Text = Text(["the issuer's set of keys, which says whose the key is", "die Schlüssel, die der Aussteller veröffentlicht; sie sagen, wem der Schlüssel gehört", "el conjunto de claves del emisor, que dice de quién es la clave"]);
    pub(crate) static OTHER: Text = Text(["a document", "ein Dokument", "un documento"]);
    pub(crate) static REFRESH: Text = Text(["the current edition, which may be newer than this one; it changes no verdict", "die aktuelle Ausgabe, die neuer sein kann als diese; es ändert kein Urteil", "la edición actual, que puede ser más reciente que esta; no cambia el dictamen"]);
    pub(crate) static REGISTRY: Text = Text(["a registry of issuers of your list, which may know this one", "ein Register von Ausstellern auf Ihrer Liste, das diesen vielleicht kennt", "un registro de emisores de su lista, que quizá conozca a este"]);
    pub(crate) static RESOURCE: Text = Text(["what the badge refers to, to be compared with its digest; it changes no verdict", "das, worauf das Badge verweist, zum Vergleich mit seinem Hashwert; es ändert kein Urteil", "aquello a lo que remite la insignia, para compararlo con su resumen criptográfico; no cambia el dictamen"]);
    pub(crate) static SCHEMA: Text = Text(["a JSON Schema, which says what form the badge should have", "ein JSON-Schema, das sagt, welche Form das Badge haben soll", "un esquema JSON, que dice qué forma debe tener la insignia"]);
    pub(crate) static STATUS_LIST: Text = Text(["the issuer's status list, which says whether the badge was revoked", "die Statusliste des Ausstellers, die sagt, ob das Badge widerrufen wurde", "la lista de estado del emisor, que dice si la insignia fue revocada"]);
    pub(crate) static UNTYPEABLE: Text = Text(["This is no address that anybody could type.", "Das ist keine Adresse, die man eintippen könnte.", "Esta no es una dirección que se pueda escribir."]);
}

pub(crate) mod holder {
    use crate::say::Text;

    pub(crate) static BROKEN: Text = Text(["The proof does not hold, so nothing shows who presents this.", "Die Signatur stimmt nicht, also zeigt nichts, wer dies vorlegt.", "La firma no es correcta, así que nada muestra quién presenta esto."]);
    pub(crate) static DOCUMENT: Text = Text(["A document of the holder lists the key, in the copy that you provided. If that copy is genuine, the holder presents this.", "Ein Dokument des Inhabers führt den Schlüssel auf, und zwar in der Kopie, die Sie bereitgestellt haben. Wenn diese Kopie echt ist, legt der Inhaber dies vor.", "Un documento del titular contiene la clave, en la copia que usted facilitó. Si esa copia es auténtica, el titular presenta esto."]);
    pub(crate) static ID_CLAIMED: Text = Text(["Not proven: the id is only what the presentation claims.", "Nicht bewiesen: Die Kennung ist nur das, was die Präsentation behauptet.", "Sin probar: el identificador es solo lo que afirma la presentación."]);
    pub(crate) static ID_PROVEN: Text = Text(["The id is proven.", "Die Kennung ist bewiesen.", "El identificador está probado."]);
    pub(crate) static KEY_ONLY: Text = Text(["The holder's id is itself the key that signed. So the holder of that key presents this; who that is, the id does not tell.", "Die Kennung des Inhabers ist selbst der Schlüssel, mit dem signiert wurde. Der Besitzer dieses Schlüssels legt dies also vor; wer das ist, sagt die Kennung nicht.", "El identificador del titular es la propia clave con la que se firmó. Por tanto, quien tiene esa clave presenta esto; quién es, el identificador no lo dice."]);
    pub(crate) static PINNED: Text = Text(["You trust the key that signed. Whether the holder's name is that of the one who has the key, only the presentation says.", "Sie vertrauen dem Schlüssel, mit dem signiert wurde. Ob der Name des Inhabers der dessen ist, der den Schlüssel hat, sagt nur die Präsentation.", "Usted confía en la clave con la que se firmó. Que el nombre del titular sea el de quien tiene la clave, solo lo dice la presentación."]);
    pub(crate) static SELF_ASSERTED: Text = Text(["Only the presentation itself says that the key is the holder's. Anybody can present in anybody's name.", "Nur die Präsentation selbst sagt, dass der Schlüssel dem Inhaber gehört. So kann jeder in beliebigem Namen etwas vorlegen.", "Solo la propia presentación dice que la clave es del titular. Cualquiera puede presentar algo en nombre de quien quiera."]);
    pub(crate) static UNKNOWN: Text = Text(["No key could be tied to a holder, so it is not known who presents this.", "Kein Schlüssel ließ sich einem Inhaber zuordnen, also ist nicht bekannt, wer dies vorlegt.", "No se pudo vincular ninguna clave a un titular, así que no se sabe quién presenta esto."]);
}

pub(crate) mod identity {
    use crate::say::Text;

    pub(crate) static BROKEN: Text = Text(["The proof does not hold, so nothing shows who made this.", "Die Signatur stimmt nicht, also zeigt nichts, von wem dies stammt.", "La firma no es correcta, así que nada muestra quién hizo esto."]);
    pub(crate) static COPY: Text = Text(["The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from the holder of the issuer's id.", "Das Dokument des Ausstellers führt den Schlüssel auf, und zwar in der Kopie, die Sie bereitgestellt haben. Wenn diese Kopie echt ist, kommt das Badge vom Inhaber der Kennung des Ausstellers.", "El documento del emisor contiene la clave, en la copia que usted facilitó. Si esa copia es auténtica, la insignia procede del titular del identificador del emisor."]);
    pub(crate) static COPY_HOST: Text = Text(["The issuer's document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from those who run the web site {host}.", "Das Dokument des Ausstellers führt den Schlüssel auf, und zwar in der Kopie, die Sie bereitgestellt haben. Wenn diese Kopie echt ist, kommt das Badge von denen, die die Website {host} betreiben.", "El documento del emisor contiene la clave, en la copia que usted facilitó. Si esa copia es auténtica, la insignia procede de quienes administran el sitio web {host}."]);
    pub(crate) static COPY_OF: Text = Text(["The copy was had on {when}, as saved evidence says.", "Die Kopie lag am {when} vor, so sagen es die gespeicherten Belege.", "La copia se tenía el {when}, según las pruebas guardadas."]);
    pub(crate) static COPY_REGISTRY: Text = Text(["A registry on your list names the issuer, in the copy that you provided. If that copy is genuine, it calls the issuer {name}.", "Ein Register auf Ihrer Liste nennt den Aussteller, und zwar in der Kopie, die Sie bereitgestellt haben. Wenn diese Kopie echt ist, nennt es den Aussteller {name}.", "Un registro de su lista nombra al emisor, en la copia que usted facilitó. Si esa copia es auténtica, llama al emisor {name}."]);
    pub(crate) static HOST: Text = Text(["The issuer's own document, fetched from {host}, lists the key. So the badge comes from those who run that web site.", "Das eigene Dokument des Ausstellers, abgerufen von {host}, führt den Schlüssel auf. Das Badge kommt also von denen, die diese Website betreiben.", "El documento del propio emisor, obtenido de {host}, contiene la clave. Por tanto, la insignia procede de quienes administran ese sitio web."]);
    pub(crate) static ID_CLAIMED: Text = Text(["Not proven: the id is only what the badge claims.", "Nicht bewiesen: Die Kennung ist nur das, was das Badge behauptet.", "Sin probar: el identificador es solo lo que afirma la insignia."]);
    pub(crate) static ID_CLAIMED_NAME: Text = Text(["Not proven: the name and the id are only what the badge claims.", "Nicht bewiesen: Name und Kennung sind nur das, was das Badge behauptet.", "Sin probar: el nombre y el identificador son solo lo que afirma la insignia."]);
    pub(crate) static ID_PINNED: Text = Text(["Signed with a key that you trust, whose holder claims that name and that id.", "Signiert mit einem Schlüssel, dem Sie vertrauen und dessen Inhaber diesen Namen und diese Kennung angibt.", "Firmada con una clave en la que usted confía y cuyo titular afirma tener ese nombre y ese identificador."]);
    pub(crate) static ID_PROVEN: Text = Text(["The id is proven.", "Die Kennung ist bewiesen.", "El identificador está probado."]);
    pub(crate) static ID_PROVEN_NAME: Text = Text(["The id is proven. The name is what the holder of that id goes by.", "Die Kennung ist bewiesen. Der Name ist der, den ihr Inhaber sich gibt.", "El identificador está probado. El nombre es el que se da su titular."]);
    pub(crate) static KEY_ONLY: Text = Text(["The issuer's id is itself the key that signed. So the badge comes from the holder of that key; who that is, the id does not tell. Compare it with the id that the issuer makes known elsewhere, on its web site for instance.", "Die Kennung des Ausstellers ist selbst der Schlüssel, mit dem signiert wurde. Das Badge kommt also vom Inhaber dieses Schlüssels; wer das ist, sagt die Kennung nicht. Vergleichen Sie sie mit der Kennung, die der Aussteller anderswo bekannt gibt, zum Beispiel auf seiner Website.", "El identificador del emisor es la propia clave con la que se firmó. Por tanto, la insignia procede del titular de esa clave; quién es, el identificador no lo dice. Compárelo con el identificador que el emisor da a conocer en otro lugar, por ejemplo en su sitio web."]);
    pub(crate) static NOT_THEIRS: Text = Text(["The signature holds, but the key is not known to be the issuer's.", "Die Signatur stimmt, aber es ist nicht bekannt, dass der Schlüssel dem Aussteller gehört.", "La firma es correcta, pero no consta que la clave sea del emisor."]);
    pub(crate) static OPEN: Text = Text(["The signature holds. Whose key it is could not be found out yet: read what is missing.", "Die Signatur stimmt. Wem der Schlüssel gehört, ließ sich noch nicht feststellen: Lesen Sie, was fehlt.", "La firma es correcta. Todavía no se pudo averiguar de quién es la clave: lea qué falta."]);
    pub(crate) static PINNED: Text = Text(["You trust the key that signed. Whether the name of the issuer is that of the key's holder, only the badge says.", "Sie vertrauen dem Schlüssel, mit dem signiert wurde. Ob der Name des Ausstellers der des Schlüsselinhabers ist, sagt nur das Badge.", "Usted confía en la clave con la que se firmó. Que el nombre del emisor sea el del titular de la clave, solo lo dice la insignia."]);
    pub(crate) static REGISTRY: Text = Text(["A registry or federation on your list ({host}) names the issuer.", "Ein Register oder eine Föderation auf Ihrer Liste ({host}) nennt den Aussteller.", "Un registro o una federación de su lista ({host}) nombra al emisor."]);
    pub(crate) static REGISTRY_NAMED: Text = Text(["A registry or federation on your list ({host}) names the issuer: {name}.", "Ein Register oder eine Föderation auf Ihrer Liste ({host}) nennt den Aussteller: {name}.", "Un registro o una federación de su lista ({host}) nombra al emisor: {name}."]);
    pub(crate) static RESOLVED: Text = Text(["The issuer's DID document lists the key. It follows from the DID itself, unless you provided another; so the badge comes from the holder of that DID.", "Das DID-Dokument des Ausstellers führt den Schlüssel auf. Es ergibt sich aus der DID selbst, sofern Sie kein anderes bereitgestellt haben; das Badge kommt also vom Inhaber dieser DID.", "El documento DID del emisor contiene la clave. Se deduce del propio DID, salvo que usted facilitara otro; por tanto, la insignia procede del titular de ese DID."]);
    pub(crate) static SELF_ASSERTED: Text = Text(["Only the badge itself says that the key is the issuer's. Anybody can make such a badge in anybody's name.", "Nur das Badge selbst sagt, dass der Schlüssel dem Aussteller gehört. Ein solches Badge kann jeder in beliebigem Namen herstellen.", "Solo la propia insignia dice que la clave es del emisor. Cualquiera puede hacer una insignia así en nombre de quien quiera."]);
    pub(crate) static UNASKED: Text = Text(["Not asked.", "Nicht gefragt.", "No se preguntó."]);
    pub(crate) static UNPROVEN: Text = Text(["The proof could not be checked, so it is not known who made this.", "Die Signatur konnte nicht geprüft werden, also ist nicht bekannt, von wem dies stammt.", "No se pudo comprobar la firma, así que no se sabe quién hizo esto."]);
    pub(crate) static UNSIGNED: Text = Text(["It is not signed, so anybody may have made it.", "Es ist nicht signiert, also kann es jeder hergestellt haben.", "No está firmada, así que cualquiera puede haberla hecho."]);
}

pub(crate) mod inside {
    use crate::say::Text;

    pub(crate) static AUTHORIZATION: Text = Text(["an Authorization header", "eine Kopfzeile Authorization", "un encabezado Authorization"]);
    pub(crate) static BASE64: Text = Text(["base64", "Base64", "base64"]);
    pub(crate) static DATA_URL: Text = Text(["a data URL", "eine data-URL", "una URL de datos"]);
    pub(crate) static ENTITIES: Text = Text(["JSON with the quotation marks of HTML", "JSON mit den Anführungszeichen von HTML", "JSON con las comillas de HTML"]);
    pub(crate) static ESCAPED: Text = Text(["JSON with backslashes before its quotation marks", "JSON mit umgekehrten Schrägstrichen vor den Anführungszeichen", "JSON con barras inversas ante sus comillas"]);
    pub(crate) static GZIP: Text = Text(["a gzip file", "eine gzip-Datei", "un archivo gzip"]);
    pub(crate) static HTML: Text = Text(["a web page", "eine Webseite", "una página web"]);
    pub(crate) static HTTP: Text = Text(["a message of HTTP", "eine HTTP-Nachricht", "un mensaje HTTP"]);
    pub(crate) static JSON: Text = Text(["a JSON document (at {path})", "ein JSON-Dokument (an der Stelle {path})", "un documento JSON (en {path})"]);
    pub(crate) static JSON_LINES: Text = Text(["a file with a JSON document on each line (at {path})", "eine Datei mit einem JSON-Dokument je Zeile (an der Stelle {path})", "un archivo con un documento JSON en cada línea (en {path})"]);
    pub(crate) static JSON_STRING: Text = Text(["a JSON string", "ein JSON-Text", "una cadena JSON"]);
    pub(crate) static LINES: Text = Text(["broken lines", "umbrochene Zeilen", "líneas partidas"]);
    pub(crate) static MAIL: Text = Text(["an e-mail", "eine E-Mail", "un correo electrónico"]);
    pub(crate) static MARKDOWN: Text = Text(["a block of Markdown", "ein Markdown-Block", "un bloque de Markdown"]);
    pub(crate) static MULTIPART: Text = Text(["a form with files", "ein Formular mit Dateien", "un formulario con archivos"]);
    pub(crate) static OTHER: Text = Text(["something around it", "etwas darum herum", "algo que la envuelve"]);
    pub(crate) static PERCENT: Text = Text(["percent-encoding", "Prozentkodierung", "codificación por ciento"]);
    pub(crate) static QUOTED_PRINTABLE: Text = Text(["a text in quoted-printable", "ein Text in Quoted-Printable", "un texto en quoted-printable"]);
    pub(crate) static TEXT: Text = Text(["other text", "anderer Text", "otro texto"]);
    pub(crate) static URL: Text = Text(["a web address", "eine Webadresse", "una dirección web"]);
    pub(crate) static UTF_16: Text = Text(["a text in UTF-16", "ein Text in UTF-16", "un texto en UTF-16"]);
}

pub(crate) mod policy {
    use crate::say::Text;

    pub(crate) static COMPAT: Text = Text(["for comparing results with the official validator: departures in form are warnings, and a key that only the badge vouches for suffices", "zum Vergleich mit dem offiziellen Prüfprogramm: Abweichungen in der Form sind Warnungen, und ein Schlüssel, für den nur das Badge bürgt, genügt", "para comparar con el validador oficial: las desviaciones de forma son advertencias, y basta una clave por la que solo responde la insignia"]);
    pub(crate) static STANDARD: Text = Text(["for those who receive badges: departures in form are warnings, and a key must be shown to be the issuer's", "für alle, die Badges erhalten: Abweichungen in der Form sind Warnungen, und der Schlüssel muss nachweislich dem Aussteller gehören", "para quienes reciben insignias: las desviaciones de forma son advertencias, y debe constar que la clave es del emisor"]);
    pub(crate) static STRICT: Text = Text(["for issuers before they send: departures in form are errors, what the standard recommends is demanded, every proof must hold, and clocks have no tolerance", "für Aussteller, bevor sie etwas versenden: Abweichungen in der Form sind Fehler, was der Standard empfiehlt, wird verlangt, jede Signatur muss stimmen, und Uhren haben keine Toleranz", "para emisores antes de enviar: las desviaciones de forma son errores, se exige lo que el estándar recomienda, toda firma debe ser correcta y los relojes no tienen tolerancia"]);
}

pub(crate) mod question {
    use crate::say::Text;

    pub(crate) static CONFORMANCE: Text = Text(["Is it what the standard calls a badge?", "Ist es das, was der Standard ein Badge nennt?", "¿Es lo que el estándar llama una insignia?"]);
    pub(crate) static ENDORSEMENTS: Text = Text(["Do those who endorse it really do?", "Empfehlen es diejenigen wirklich, die als Empfehlende genannt sind?", "¿La avalan de verdad quienes figuran como avalistas?"]);
    pub(crate) static ISSUER: Text = Text(["Whose key is it: the issuer's?", "Wessen Schlüssel ist es: der des Ausstellers?", "¿De quién es la clave: del emisor?"]);
    pub(crate) static OPEN: Text = Text(["Can it be opened?", "Lässt es sich öffnen?", "¿Se puede abrir?"]);
    pub(crate) static OTHER: Text = Text(["Is it as it should be?", "Ist es so, wie es sein soll?", "¿Es como debe ser?"]);
    pub(crate) static PROOF: Text = Text(["Is it intact, just as it was signed?", "Ist es unversehrt, genau so, wie es signiert wurde?", "¿Está intacta, tal como se firmó?"]);
    pub(crate) static RECIPIENT: Text = Text(["Does it belong to whom you expect?", "Gehört es der Person, die Sie erwarten?", "¿Pertenece a la persona que usted espera?"]);
    pub(crate) static REFRESH: Text = Text(["Is it the newest edition?", "Ist es die neueste Ausgabe?", "¿Es la edición más reciente?"]);
    pub(crate) static STATUS: Text = Text(["Is it still good, and not revoked?", "Gilt es noch, und wurde es nicht widerrufen?", "¿Sigue vigente y no ha sido revocada?"]);
    pub(crate) static TRUST: Text = Text(["Is the issuer one of those you trust?", "Gehört der Aussteller zu denen, denen Sie vertrauen?", "¿Es el emisor uno de aquellos en los que usted confía?"]);
    pub(crate) static VALIDITY: Text = Text(["Is it in time?", "Ist es im Zeitraum seiner Gültigkeit?", "¿Está dentro de su período de validez?"]);
}

pub(crate) mod severity {
    use crate::say::Text;

    pub(crate) static ERROR: Text = Text(["error", "Fehler", "error"]);
    pub(crate) static INFO: Text = Text(["info", "Hinweis", "nota"]);
    pub(crate) static UNDETERMINED: Text = Text(["undetermined", "ungeklärt", "sin resolver"]);
    pub(crate) static WARNING: Text = Text(["warning", "Warnung", "advertencia"]);
}

pub(crate) mod verdict {
    use crate::say::Text;

    pub(crate) static ASKED: Text = Text(["But you asked only for {questions}: this says nothing about the rest.", "Sie haben aber nur nach {questions} gefragt: Über den Rest sagt dies nichts.", "Pero usted solo preguntó por {questions}: esto no dice nada de lo demás."]);
    pub(crate) static BLIND: Text = Text(["Anybody may have made it.", "Jeder kann es hergestellt haben.", "Cualquiera puede haberla hecho."]);
    pub(crate) static INVALID: Text = Text(["Invalid: at least one question was answered no. Do not rely on this.", "Ungültig: Mindestens eine Frage wurde mit Nein beantwortet. Verlassen Sie sich nicht darauf.", "No válida: al menos una pregunta se respondió con no. No se fíe de ella."]);
    pub(crate) static UNDETERMINED: Text = Text(["Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid.", "Ungeklärt: Keine Frage wurde mit Nein beantwortet, aber nicht jede war zu beantworten. Nehmen Sie es nicht für gültig.", "Sin resolver: ninguna pregunta se respondió con no, pero no todas se pudieron responder. No la tome por válida."]);
    pub(crate) static UNDETERMINED_MISSING: Text = Text(["Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid; provide what is missing, and ask again.", "Ungeklärt: Keine Frage wurde mit Nein beantwortet, aber nicht jede war zu beantworten. Nehmen Sie es nicht für gültig; stellen Sie bereit, was fehlt, und fragen Sie erneut.", "Sin resolver: ninguna pregunta se respondió con no, pero no todas se pudieron responder. No la tome por válida; facilite lo que falta y vuelva a preguntar."]);
    pub(crate) static VALID: Text = Text(["Valid: every question that was asked was answered yes.", "Gültig: Jede gestellte Frage wurde mit Ja beantwortet.", "Válida: todas las preguntas planteadas se respondieron con sí."]);
    pub(crate) static VALID_ISSUER: Text = Text(["Valid: every question that was asked was answered yes. Whether you trust this issuer is for you to say.", "Gültig: Jede gestellte Frage wurde mit Ja beantwortet. Ob Sie diesem Aussteller vertrauen, entscheiden Sie.", "Válida: todas las preguntas planteadas se respondieron con sí. Si confía en este emisor, lo decide usted."]);
    pub(crate) static VALID_ISSUERS: Text = Text(["Valid: every question that was asked was answered yes. Whether you trust the issuers is for you to say.", "Gültig: Jede gestellte Frage wurde mit Ja beantwortet. Ob Sie den Ausstellern vertrauen, entscheiden Sie.", "Válida: todas las preguntas planteadas se respondieron con sí. Si confía en los emisores, lo decide usted."]);
    pub(crate) static VALID_TRUSTED: Text = Text(["Valid: every question that was asked was answered yes, and the issuer is one of those you trust.", "Gültig: Jede gestellte Frage wurde mit Ja beantwortet, und der Aussteller gehört zu denen, denen Sie vertrauen.", "Válida: todas las preguntas planteadas se respondieron con sí, y el emisor es uno de aquellos en los que usted confía."]);
}

pub(crate) mod yours {
    use crate::say::Text;

    pub(crate) static NO: Text = Text(["No: {why}.", "Nein: {why}.", "No: {why}."]);
    pub(crate) static NO_OTHER: Text = Text(["No: it does not name {name}.", "Nein: Es nennt {name} nicht.", "No: no nombra a {name}."]);
    pub(crate) static OPEN: Text = Text(["Could not be answered: {why}.", "Nicht zu beantworten: {why}.", "No se pudo responder: {why}."]);
    pub(crate) static SKIPPED: Text = Text(["Not asked.", "Nicht gefragt.", "No se preguntó."]);
    pub(crate) static UNPROVEN: Text = Text(["It names {name}, but nothing proves who wrote that name.", "Es nennt {name}, aber nichts beweist, wer diesen Namen geschrieben hat.", "Nombra a {name}, pero nada prueba quién escribió ese nombre."]);
    pub(crate) static YES: Text = Text(["Yes: it was awarded to {name}.", "Ja: Es wurde {name} verliehen.", "Sí: se otorgó a {name}."]);
    pub(crate) static YES_INVALID: Text = Text(["It was awarded to {name}, but it is not valid: read the verdict.", "Es wurde {name} verliehen, ist aber nicht gültig: Lesen Sie das Urteil.", "Se otorgó a {name}, pero no es válida: lea el dictamen."]);
}
