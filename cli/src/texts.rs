//! What the command line says, in every language. Written by `cargo xtask words` from `words/*.toml`: change those, not this.

pub(crate) mod answer {
    use crate::say::Text;

    pub(crate) static NO: Text = Text(["No.", "Nein.", "No."]);
    pub(crate) static NONE_ENDORSEMENTS: Text = Text(["Nothing to ask: it has no endorsements.", "Nichts zu fragen: Es hat keine Empfehlungen.", "Nada que preguntar: no tiene avales."]);
    pub(crate) static NONE_ISSUER: Text = Text(["Not asked: no proof led to a key.", "Nicht gefragt: Keine Signatur führte zu einem Schlüssel.", "No se preguntó: ninguna firma llevó a una clave."]);
    pub(crate) static NONE_ISSUER_BROKEN: Text = Text(["Not asked, because of the answer before it.", "Nicht gefragt, wegen der Antwort davor.", "No se preguntó, por la respuesta anterior."]);
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

    pub(crate) static ASKED: Text = Text(["Asked", "Gefragt", "Preguntado"]);
    pub(crate) static ASKED_FAILED: Text = Text(["{url}: {why}", "{url}: {why}", "{url}: {why}"]);
    pub(crate) static ASKED_GOT: Text = Text(["{url} ({bytes} bytes)", "{url} ({bytes} Bytes)", "{url} ({bytes} bytes)"]);
    pub(crate) static ASKING: Text = Text(["Asking {url} …", "Frage {url} …", "Preguntando a {url} …"]);
    pub(crate) static AWARDED: Text = Text(["awarded on {awarded}", "verliehen am {awarded}", "otorgada el {awarded}"]);
    pub(crate) static BADGE: Text = Text(["Badge", "Badge", "Insignia"]);
    pub(crate) static BY: Text = Text(["{name}, by {endorser}", "{name}, von {endorser}", "{name}, de {endorser}"]);
    pub(crate) static CHECKED: Text = Text(["Checked", "Geprüft", "Comprobada"]);
    pub(crate) static CHECKED_ONLINE: Text = Text(["as of {now}, policy {policy}, online", "Stand {now}, Regeln {policy}, online", "a fecha de {now}, política {policy}, en línea"]);
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
    pub(crate) static EVIDENCE_EDITION: Text = Text(["The evidence has another edition of {url}, which is not taken: --provide it, and it is.", "Der Beleg enthält eine andere Ausgabe von {url}, die nicht übernommen wird: mit --provide wird sie es.", "La evidencia tiene otra edición de {url}, que no se toma: con --provide se toma."]);
    pub(crate) static EVIDENCE_INSTANT: Text = Text(["The instant is that of the evidence: {now}.", "Der Zeitpunkt ist der des Belegs: {now}.", "El instante es el de la evidencia: {now}."]);
    pub(crate) static EVIDENCE_RECIPIENT: Text = Text(["The evidence does not say to whom the badge should belong, which was asked then: say it with --recipient.", "Der Beleg sagt nicht, wem das Badge gehören sollte, wonach damals gefragt wurde: sagen Sie es mit --recipient.", "La evidencia no dice a quién debía pertenecer la insignia, que se preguntó entonces: dígalo con --recipient."]);
    pub(crate) static EVIDENCE_TRUSTED: Text = Text(["The evidence has a list of whom to trust, which is not taken: say with --trust whom you trust. It has {entries}.", "Der Beleg enthält eine Liste, wem zu vertrauen ist, die nicht übernommen wird: sagen Sie mit --trust, wem Sie vertrauen. Darin stehen {entries}.", "La evidencia tiene una lista de en quién confiar, que no se toma: diga con --trust en quién confía. Contiene {entries}."]);
    pub(crate) static EXPLAINS: Text = Text(["`ob3 codes CODE` explains what stands in brackets.", "`ob3 codes CODE` erklärt, was in Klammern steht.", "`ob3 codes CODE` explica lo que está entre corchetes."]);
    pub(crate) static FETCHED_NOT_GIVEN: Text = Text(["it was not given", "es wurde nicht gegeben", "no se dio"]);
    pub(crate) static FETCHED_PAGE: Text = Text(["Of a page that shows a badge, save the badge itself, and give that file.", "Speichern Sie von einer Seite, die ein Badge zeigt, das Badge selbst, und geben Sie diese Datei an.", "De una página que muestra una insignia, guarde la insignia misma y dé ese archivo."]);
    pub(crate) static FETCHED_REDIRECTED: Text = Text(["it sends on to where such a document may not come from", "es wird dorthin verwiesen, woher ein solches Dokument nicht kommen darf", "remite adonde un documento así no puede venir"]);
    pub(crate) static FETCHED_REFUSED: Text = Text(["not asked, because the address is not https, or leads into a private network", "nicht gefragt, denn die Adresse ist nicht https oder führt in ein privates Netz", "no se preguntó, porque la dirección no es https o lleva a una red privada"]);
    pub(crate) static FETCHED_STATUS: Text = Text(["it is not given out (HTTP status {status})", "es wird nicht herausgegeben (HTTP-Status {status})", "no se entrega (estado HTTP {status})"]);
    pub(crate) static FETCHED_TIMED_OUT: Text = Text(["no answer in time: try again later", "keine Antwort in der Zeit: versuchen Sie es später wieder", "sin respuesta a tiempo: inténtelo más tarde"]);
    pub(crate) static FETCHED_TOO_LARGE: Text = Text(["what came is larger than such a document may be", "was kam, ist größer, als ein solches Dokument sein darf", "lo que llegó es mayor de lo que puede ser un documento así"]);
    pub(crate) static FETCHED_UNREACHABLE: Text = Text(["no answer: the host cannot be reached, or does not prove that it is that host", "keine Antwort: der Host ist nicht zu erreichen, oder er beweist nicht, dass er es ist", "sin respuesta: no se puede llegar al host, o no prueba que es ese host"]);
    pub(crate) static FETCHED_WRONG_TYPE: Text = Text(["what came is no such document but, by its type, a page or something else", "was kam, ist kein solches Dokument, sondern seinem Typ nach eine Seite oder etwas anderes", "lo que llegó no es un documento así sino, por su tipo, una página u otra cosa"]);
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

pub(crate) mod coded {
    use crate::say::Text;

    pub(crate) static BUDGET: Text = Text(["a budget of this library", "eine Grenze dieser Bibliothek", "un límite de esta biblioteca"]);
    pub(crate) static CODE: Text = Text(["Code", "Code", "Código"]);
    pub(crate) static ERROR: Text = Text(["an error, the verdict is invalid", "ein Fehler, das Urteil lautet ungültig", "un error, el veredicto es no válida"]);
    pub(crate) static INFO: Text = Text(["a piece of information, which changes nothing", "ein Hinweis, der nichts ändert", "una información, que no cambia nada"]);
    pub(crate) static MEANING: Text = Text(["Meaning", "Bedeutung", "Significado"]);
    pub(crate) static NONE: Text = Text(["there is no code {code}: {hint}", "es gibt keinen Code {code}: {hint}", "no hay ningún código {code}: {hint}"]);
    pub(crate) static NONE_ALL: Text = Text(["`ob3 codes` shows all", "`ob3 codes` zeigt alle", "`ob3 codes` los muestra todos"]);
    pub(crate) static NONE_SIMILAR: Text = Text(["is it one of {similar}?", "ist es einer von {similar}?", "¿es uno de {similar}?"]);
    pub(crate) static POLICY: Text = Text(["policy {policy}: {effect}", "Richtlinie {policy}: {effect}", "política {policy}: {effect}"]);
    pub(crate) static POLICY_DEFAULT: Text = Text(["policy {policy} (the default): {effect}", "Richtlinie {policy} (die übliche): {effect}", "política {policy} (la habitual): {effect}"]);
    pub(crate) static RULE: Text = Text(["Rule", "Regel", "Regla"]);
    pub(crate) static UNDETERMINED: Text = Text(["undetermined, so is the verdict unless something else makes it invalid", "offen, und so auch das Urteil, wenn nichts anderes es ungültig macht", "sin determinar, y así el veredicto si nada más lo hace no válido"]);
    pub(crate) static WARNING: Text = Text(["a warning, which changes nothing", "eine Warnung, die nichts ändert", "una advertencia, que no cambia nada"]);
    pub(crate) static WEIGHT: Text = Text(["Weight", "Gewicht", "Peso"]);
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

pub(crate) mod explained {
    use crate::say::Text;

    pub(crate) static CARRIER_UNKNOWN: Text = Text(["unknown", "unbekannt", "desconocido"]);
    pub(crate) static DIFFER_MANY: Text = Text(["{count} differences", "{count} Unterschiede", "{count} diferencias"]);
    pub(crate) static DIFFER_MEMBERS: Text = Text(["Members: {found}", "Angaben: {found}", "Datos: {found}"]);
    pub(crate) static DIFFER_MORE: Text = Text(["and {count} more, which --json shows", "und {count} weitere, die --json zeigt", "y {count} más, que --json muestra"]);
    pub(crate) static DIFFER_NONE: Text = Text(["no difference", "kein Unterschied", "ninguna diferencia"]);
    pub(crate) static DIFFER_NOT_COMPARED: Text = Text(["not compared, as not both are hashed as statements", "nicht verglichen, weil nicht beide als Aussagen gehasht werden", "no se compararon, porque no ambos se resumen como afirmaciones"]);
    pub(crate) static DIFFER_ONE: Text = Text(["one difference", "ein Unterschied", "una diferencia"]);
    pub(crate) static DIFFER_STATEMENTS: Text = Text(["Canonical statements of the document: {found}", "Kanonische Aussagen des Dokuments: {found}", "Afirmaciones canónicas del documento: {found}"]);
    pub(crate) static DOCUMENT: Text = Text(["The document, without what the proof does not cover:", "Das Dokument, ohne was die Signatur nicht umfasst:", "El documento, sin lo que la firma no cubre:"]);
    pub(crate) static FORMAT_UNKNOWN: Text = Text(["of a format that is not known", "in einem unbekannten Format", "de un formato desconocido"]);
    pub(crate) static FORMAT_UNKNOWN_HASH: Text = Text(["the proof is of a format that this version does not know: what follows is made with RDFC-1.0 and SHA-256", "die Signatur ist in einem Format, das diese Version nicht kennt: was folgt, ist mit RDFC-1.0 und SHA-256 gemacht", "la firma es de un formato que esta versión no conoce: lo que sigue se hizo con RDFC-1.0 y SHA-256"]);
    pub(crate) static FROM_DOCUMENT: Text = Text(["the document that was lent for {url}", "dem Dokument, das für {url} bereitgestellt wurde", "el documento que se facilitó para {url}"]);
    pub(crate) static FROM_FRAGMENT: Text = Text(["its own name: nothing else says whose it is", "seinem eigenen Namen: nichts anderes sagt, wessen er ist", "su propio nombre: nada más dice de quién es"]);
    pub(crate) static FROM_HEADER: Text = Text(["the header of the token, which brings it along", "dem Kopf des Tokens, der ihn mitbringt", "la cabecera del token, que la trae"]);
    pub(crate) static FROM_NAME: Text = Text(["the name of its controller, which is the key", "dem Namen seines Inhabers, der selbst der Schlüssel ist", "el nombre de su dueño, que es la clave"]);
    pub(crate) static HASH_UNKNOWN: Text = Text(["the key of the proof is not known, so neither is the hash: what follows is made with SHA-256", "der Schlüssel der Signatur ist nicht bekannt, also auch nicht der Hash: was folgt, ist mit SHA-256 gemacht", "no se conoce la clave de la firma, así que tampoco el hash: lo que sigue se hizo con SHA-256"]);
    pub(crate) static HEAD: Text = Text(["{file}: {kind}, in {carrier}. What follows is no verdict: ob3 verify gives one.", "{file}: {kind}, in {carrier}. Was folgt, ist kein Urteil: das gibt ob3 verify.", "{file}: {kind}, en {carrier}. Lo que sigue no es un veredicto: lo da ob3 verify."]);
    pub(crate) static HEADER: Text = Text(["The header of the token, as it stands there:", "Der Kopf des Tokens, wie er dort steht:", "La cabecera del token, como está ahí:"]);
    pub(crate) static HOLDS: Text = Text(["The proof holds.", "Die Signatur stimmt.", "La firma vale."]);
    pub(crate) static HOLDS_NOT: Text = Text(["The proof does not hold, or could not be checked.", "Die Signatur stimmt nicht oder ließ sich nicht prüfen.", "La firma no vale o no se pudo comprobar."]);
    pub(crate) static KEY: Text = Text(["The key: {algorithm}, {key}", "Der Schlüssel: {algorithm}, {key}", "La clave: {algorithm}, {key}"]);
    pub(crate) static KEY_FROM: Text = Text(["from   {from}", "aus    {from}", "de     {from}"]);
    pub(crate) static KEY_NAMED: Text = Text(["named  {name}", "Name   {name}", "nombre {name}"]);
    pub(crate) static KEY_NONE: Text = Text(["No key was found.", "Es wurde kein Schlüssel gefunden.", "No se encontró ninguna clave."]);
    pub(crate) static KEY_OF: Text = Text(["of     {owner}", "von    {owner}", "dueño  {owner}"]);
    pub(crate) static KIND_UNKNOWN: Text = Text(["a credential of no kind that is known", "ein Nachweis unbekannter Art", "una credencial de ningún tipo conocido"]);
    pub(crate) static OPTIONS: Text = Text(["The options of the proof, all of it but its value:", "Die Optionen des Signaturblocks, alles außer seinem Wert:", "Las opciones de la firma, todo menos su valor:"]);
    pub(crate) static PAYLOAD: Text = Text(["The payload of the token, as it stands there: the claims, and the credential:", "Der Inhalt des Tokens, wie er dort steht: die Angaben und der Nachweis:", "El contenido del token, como está ahí: los datos y la credencial:"]);
    pub(crate) static REMARK: Text = Text(["To be said of it: {remark}", "Dazu ist zu sagen: {remark}", "Hay que decir: {remark}"]);
    pub(crate) static SIGNED_HEX: Text = Text(["What is signed, in hexadecimal:", "Was signiert ist, hexadezimal:", "Lo que se firma, en hexadecimal:"]);
    pub(crate) static SIGNED_STATEMENTS: Text = Text(["What is signed: each statement by itself.", "Was signiert ist: jede Aussage für sich.", "Lo que se firma: cada afirmación por sí sola."]);
    pub(crate) static SIGNED_TOKEN: Text = Text(["What is signed: header and payload in base64url with a dot between them.", "Was signiert ist: Kopf und Inhalt in base64url mit einem Punkt dazwischen.", "Lo que se firma: cabecera y contenido en base64url con un punto entre ellos."]);
    pub(crate) static TOKEN: Text = Text(["The token", "Das Token", "El token"]);
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
    pub(crate) static FITS: Text = Text(["The signature fits its key, but what it says of itself is not in order: read the findings. As long as the issuer has not corrected that, it does not count.", "Die Signatur passt zu ihrem Schlüssel, aber was sie von sich selbst sagt, ist nicht in Ordnung: lesen Sie die Befunde. Solange der Aussteller das nicht berichtigt hat, zählt sie nicht.", "La firma encaja con su clave, pero lo que dice de sí misma no está en orden: lea los hallazgos. Mientras el emisor no lo corrija, no cuenta."]);
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

pub(crate) mod inspect {
    use crate::say::Text;

    pub(crate) static BY: Text = Text(["by {who}, not checked here", "von {who}, hier nicht geprüft", "de {who}, sin comprobar aquí"]);
    pub(crate) static BY_ID: Text = Text(["(named by its id alone)", "(nur mit seiner id genannt)", "(nombrado solo por su id)"]);
    pub(crate) static BY_NOBODY: Text = Text(["nobody named", "niemand Genanntem", "nadie nombrado"]);
    pub(crate) static DESCRIPTION_NONE: Text = Text(["(the achievement has no such result description)", "(die Leistung hat keine solche Ergebnisbeschreibung)", "(el logro no tiene esa descripción de resultado)"]);
    pub(crate) static DESCRIPTION_UNNAMED: Text = Text(["(of a description without a name)", "(einer Beschreibung ohne Namen)", "(de una descripción sin nombre)"]);
    pub(crate) static FILE: Text = Text(["File", "Datei", "Archivo"]);
    pub(crate) static FULL: Text = Text(["The page is full: there is more, which --json shows.", "Die Seite ist voll: es gibt mehr, was --json zeigt.", "La página está llena: hay más, que --json muestra."]);
    pub(crate) static HOW: Text = Text(["To check it: {command}", "So prüfen Sie es: {command}", "Para comprobarlo: {command}"]);
    pub(crate) static IDENTITY_HASHED: Text = Text(["hidden: a hash without salt, which only who knows the {kind} can compare", "verborgen: ein Hash ohne Salz, den nur vergleichen kann, wer die Angabe kennt ({kind})", "oculto: un hash sin sal, que solo puede comparar quien conoce el dato ({kind})"]);
    pub(crate) static IDENTITY_PLAIN: Text = Text(["the {kind} in plain text", "{kind} im Klartext", "{kind} en texto claro"]);
    pub(crate) static IDENTITY_SALTED: Text = Text(["hidden: a salted hash, which only who knows the {kind} can compare", "verborgen: ein Hash mit Salz, den nur vergleichen kann, wer die Angabe kennt ({kind})", "oculto: un hash con sal, que solo puede comparar quien conoce el dato ({kind})"]);
    pub(crate) static IDENTITY_UNSAID: Text = Text(["the {kind}; whether it is hidden is not told", "{kind}; ob es verborgen ist, ist nicht gesagt", "{kind}; no se dice si está oculto"]);
    pub(crate) static KIND: Text = Text(["Kind", "Art", "Tipo"]);
    pub(crate) static KIND_BADGE: Text = Text(["an Open Badge", "ein Open Badge", "una Open Badge"]);
    pub(crate) static KIND_CREDENTIAL: Text = Text(["a credential, but no Open Badge", "ein Nachweis, aber kein Open Badge", "una credencial, pero no una Open Badge"]);
    pub(crate) static KIND_ENDORSEMENT: Text = Text(["an endorsement", "eine Empfehlung", "un respaldo"]);
    pub(crate) static KIND_JSON: Text = Text(["no credential, but a JSON object", "kein Nachweis, sondern ein JSON-Objekt", "no una credencial, sino un objeto JSON"]);
    pub(crate) static KIND_OLDER: Text = Text(["something of Open Badges 2 or older, which has no proof inside: ask for the badge in 3.0", "etwas aus Open Badges 2 oder älter, das keine Signatur enthält: bitten Sie um das Badge nach 3.0", "algo de Open Badges 2 o anterior, que no lleva firma dentro: pida la insignia en 3.0"]);
    pub(crate) static KIND_OTHER: Text = Text(["a {kind}, no Open Badge", "ein {kind}, kein Open Badge", "un {kind}, no una Open Badge"]);
    pub(crate) static KIND_RECORD: Text = Text(["a Comprehensive Learner Record", "ein Comprehensive Learner Record", "un Comprehensive Learner Record"]);
    pub(crate) static KIND_UNSAID: Text = Text(["something like a credential, whose type does not say so", "etwas wie ein Nachweis, dessen Typ es nicht sagt", "algo como una credencial, cuyo tipo no lo dice"]);
    pub(crate) static LEVEL_NONE: Text = Text(["(no rubric of the achievement has such a level)", "(kein Bewertungsraster der Leistung hat eine solche Stufe)", "(ninguna rúbrica del logro tiene ese nivel)"]);
    pub(crate) static LIST: Text = Text(["Status list", "Statusliste", "Lista de estado"]);
    pub(crate) static LIST_EMPTY: Text = Text(["(an empty list)", "(eine leere Liste)", "(una lista vacía)"]);
    pub(crate) static LIST_ENTRIES: Text = Text(["Entries", "Einträge", "Entradas"]);
    pub(crate) static LIST_ENTRIES_BITS: Text = Text(["{count} of {size} bits each", "{count} zu je {size} Bit", "{count} de {size} bits cada una"]);
    pub(crate) static LIST_FROM: Text = Text(["Answers from", "Gilt ab", "Responde desde"]);
    pub(crate) static LIST_ISSUER: Text = Text(["in the name of {issuer}", "im Namen von {issuer}", "en nombre de {issuer}"]);
    pub(crate) static LIST_ISSUER_NONE: Text = Text(["in nobody's name", "in niemandes Namen", "en nombre de nadie"]);
    pub(crate) static LIST_KEY: Text = Text(["with the key {key}, not checked here", "mit dem Schlüssel {key}, hier nicht geprüft", "con la clave {key}, sin comprobar aquí"]);
    pub(crate) static LIST_MEANS: Text = Text(["A set entry means", "Bedeutung", "Significa"]);
    pub(crate) static LIST_MEANS_NONE: Text = Text(["not said: revocation", "nicht gesagt: revocation", "no se dice: revocation"]);
    pub(crate) static LIST_NONE: Text = Text(["none", "keine", "ninguna"]);
    pub(crate) static LIST_PLACES: Text = Text(["{count}: {places}", "{count}: {places}", "{count}: {places}"]);
    pub(crate) static LIST_PLACES_MORE: Text = Text(["{count}: {places} and {more} more", "{count}: {places} und {more} weitere", "{count}: {places} y {more} más"]);
    pub(crate) static LIST_PROOF_NONE: Text = Text(["without a proof in the document", "ohne Signatur im Dokument", "sin firma en el documento"]);
    pub(crate) static LIST_REVOKED: Text = Text(["Revoked", "Widerrufen", "Revocadas"]);
    pub(crate) static LIST_SET: Text = Text(["Set", "Gesetzt", "Puestas"]);
    pub(crate) static LIST_SIGNERS: Text = Text(["Signed by", "Signiert von", "Firmada por"]);
    pub(crate) static LIST_STATUS: Text = Text(["Status of the list", "Status der Liste", "Estado de la lista"]);
    pub(crate) static LIST_TTL: Text = Text(["May be kept for (ms)", "Darf aufbewahrt werden (ms)", "Se puede guardar (ms)"]);
    pub(crate) static LIST_UNREAD: Text = Text(["cannot be read: {why}", "nicht lesbar: {why}", "no se puede leer: {why}"]);
    pub(crate) static LIST_UNTIL: Text = Text(["Answers until", "Gilt bis", "Responde hasta"]);
    pub(crate) static MODEL: Text = Text(["Data model", "Datenmodell", "Modelo de datos"]);
    pub(crate) static MODEL_BOTH: Text = Text(["not told: it has the contexts of version 2.0 and of 1.1", "nicht gesagt: es hat die Kontexte der Versionen 2.0 und 1.1", "no se dice: tiene los contextos de las versiones 2.0 y 1.1"]);
    pub(crate) static MODEL_NEITHER: Text = Text(["not told: it has neither the context of version 2.0 nor that of 1.1", "nicht gesagt: es hat weder den Kontext der Version 2.0 noch den von 1.1", "no se dice: no tiene ni el contexto de la versión 2.0 ni el de 1.1"]);
    pub(crate) static MODEL_OLDER: Text = Text(["Verifiable Credentials 1.1, which is read but no longer written", "Verifiable Credentials 1.1, das gelesen, aber nicht mehr geschrieben wird", "Verifiable Credentials 1.1, que se lee pero ya no se escribe"]);
    pub(crate) static NOBODY: Text = Text(["(whose it is, neither an id nor an identifier tells)", "(wem es gehört, sagt weder eine id noch ein Identifier)", "(de quién es no lo dice ni un id ni un identificador)"]);
    pub(crate) static NULL: Text = Text(["null: nothing at all", "null: gar nichts", "null: nada en absoluto"]);
    pub(crate) static OF_THEM: Text = Text(["({count} of them, where the standard has one)", "({count} davon, wo der Standard eines hat)", "({count}, donde el estándar tiene uno)"]);
    pub(crate) static PROOF: Text = Text(["{suite}, not checked here", "{suite}, hier nicht geprüft", "{suite}, sin comprobar aquí"]);
    pub(crate) static PROOF_UNTYPED: Text = Text(["of no type", "ohne Typ", "sin tipo"]);
    pub(crate) static REFRESH: Text = Text(["not asked here", "hier nicht gefragt", "sin preguntar aquí"]);
    pub(crate) static SCHEMA: Text = Text(["not held against it here", "hier nicht daran gemessen", "sin comprobar con él aquí"]);
    pub(crate) static STATUS: Text = Text(["not looked up here", "hier nicht nachgesehen", "sin consultar aquí"]);
    pub(crate) static STRANGERS: Text = Text(["Members that the standard does not know", "Angaben, die der Standard nicht kennt", "Datos que el estándar no conoce"]);
    pub(crate) static STRANGERS_OTHERS: Text = Text(["Members that are not told above", "Angaben, die oben nicht stehen", "Datos que no están arriba"]);
    pub(crate) static TYPE: Text = Text(["Type", "Typ", "Tipo"]);
    pub(crate) static UNCHECKED: Text = Text(["Nothing on this page was checked; anybody can write such a file.", "Nichts auf dieser Seite wurde geprüft; so eine Datei kann jeder schreiben.", "Nada de esta página se comprobó; cualquiera puede escribir un archivo así."]);
    pub(crate) static UNCHECKED_AGAIN: Text = Text(["Nothing on this page was checked.", "Nichts auf dieser Seite wurde geprüft.", "Nada de esta página se comprobó."]);
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

pub(crate) mod signing {
    use crate::say::Text;

    pub(crate) static DEPARTS: Text = Text(["departs from the standard: {what}", "weicht vom Standard ab: {what}", "se aparta del estándar: {what}"]);
    pub(crate) static HAS_STATUS: Text = Text(["{file} has a {member} already: --status is for credentials without one", "{file} hat schon ein {member}: --status ist für Nachweise ohne eines", "{file} ya tiene un {member}: --status es para credenciales sin él"]);
    pub(crate) static LATER: Text = Text(["signed; it is valid from {from}, and not before", "signiert; gültig ab {from}, nicht früher", "firmada; es válida desde {from}, y no antes"]);
    pub(crate) static MESSAGES: Text = Text(["entries of several bits must say what each value means: name them with --message, 0 first", "Einträge von mehreren Bit müssen sagen, was jeder Wert bedeutet: nennen Sie die Bedeutungen mit --message, bei 0 beginnend", "las entradas de varios bits deben decir qué significa cada valor: nómbrelos con --message, empezando por 0"]);
    pub(crate) static NOT_GIVEN: Text = Text(["place {index} was not given away: `ob3 status allocate --index {index}` keeps it from being given to another badge", "der Platz {index} wurde nicht vergeben: `ob3 status allocate --index {index}` verhindert, dass ein anderes Badge ihn bekommt", "el lugar {index} no se dio: `ob3 status allocate --index {index}` impide que se dé a otra insignia"]);
    pub(crate) static OTHERS: Text = Text(["and it departs from the standard in {count} more places, which `ob3 verify --policy strict` tells", "und es weicht an {count} weiteren Stellen vom Standard ab, die `ob3 verify --policy strict` nennt", "y se aparta del estándar en {count} lugares más, que `ob3 verify --policy strict` dice"]);
    pub(crate) static PLACE: Text = Text(["It has place {index} of {list}: `ob3 status set` revokes it there.", "Es hat den Platz {index} in {list}: `ob3 status set` widerruft es dort.", "Tiene el lugar {index} de {list}: `ob3 status set` la revoca ahí."]);
    pub(crate) static REFUSED: Text = Text(["nothing was written, since `ob3 verify` would call {file} invalid once it is signed:", "es wurde nichts geschrieben, denn `ob3 verify` würde {file} nach dem Signieren ungültig nennen:", "no se escribió nada, porque `ob3 verify` diría que {file} no es válida una vez firmada:"]);
    pub(crate) static REFUSED_BAKED: Text = Text(["nothing was written, since `ob3 verify` would call the baked badge invalid:", "es wurde nichts geschrieben, denn `ob3 verify` würde das eingebettete Badge ungültig nennen:", "no se escribió nada, porque `ob3 verify` diría que la insignia incrustada no es válida:"]);
    pub(crate) static REFUSED_LIST: Text = Text(["nothing was written, since a verifier would call the list invalid:", "es wurde nichts geschrieben, denn ein Prüfprogramm würde die Liste ungültig nennen:", "no se escribió nada, porque un verificador diría que la lista no es válida:"]);
    pub(crate) static REFUSED_LIST_DEPARTS: Text = Text(["nothing was written, since the list departs from the standard: --allow-departures signs it all the same", "es wurde nichts geschrieben, denn die Liste weicht vom Standard ab: --allow-departures signiert sie trotzdem", "no se escribió nada, porque la lista se aparta del estándar: --allow-departures la firma igualmente"]);
    pub(crate) static REFUSED_PRESENTATION: Text = Text(["nothing was written, since `ob3 verify` would call the presentation invalid:", "es wurde nichts geschrieben, denn `ob3 verify` würde die Präsentation ungültig nennen:", "no se escribió nada, porque `ob3 verify` diría que la presentación no es válida:"]);
    pub(crate) static REFUSED_PRESENTATION_DEPARTS: Text = Text(["nothing was written, since what is presented departs from the standard: --allow-departures presents it all the same", "es wurde nichts geschrieben, denn was vorgelegt wird, weicht vom Standard ab: --allow-departures legt es trotzdem vor", "no se escribió nada, porque lo que se presenta se aparta del estándar: --allow-departures lo presenta igualmente"]);
    pub(crate) static SECRET: Text = Text(["The secret is in {file}. Whoever has that file can sign in your name: keep it, and keep it to yourself.", "Das Geheimnis ist in {file}. Wer diese Datei hat, kann in Ihrem Namen signieren: bewahren Sie sie auf, und behalten Sie sie für sich.", "El secreto está en {file}. Quien tenga ese archivo puede firmar en su nombre: guárdelo, y guárdelo para usted."]);
    pub(crate) static SECRET_SEEN: Text = Text(["This is a secret key, and others on this machine can see it while the command runs: put it into a file.", "Dies ist ein geheimer Schlüssel, und andere auf diesem Computer können ihn sehen, solange der Befehl läuft: legen Sie ihn in eine Datei.", "Esta es una clave secreta, y otros en este ordenador pueden verla mientras se ejecuta la orden: póngala en un archivo."]);
    pub(crate) static SET: Text = Text(["Set. Whoever verifies sees it when the list is published again: ob3 status publish", "Gesetzt. Wer prüft, sieht es, wenn die Liste wieder veröffentlicht ist: ob3 status publish", "Puesto. Quien verifica lo ve cuando la lista se publica de nuevo: ob3 status publish"]);
    pub(crate) static STANDARD: Text = Text(["what is inside is in the place for {standard}", "was darin ist, steht an der Stelle für {standard}", "lo que hay dentro está en el lugar para {standard}"]);
    pub(crate) static TWICE: Text = Text(["--status: one list was named twice", "--status: eine Liste wurde zweimal genannt", "--status: se nombró dos veces una lista"]);
    pub(crate) static UNDETERMINED: Text = Text(["signed, but as things stand `ob3 verify` would call it {verdict}:", "signiert, aber nach Stand der Dinge würde `ob3 verify` es {verdict} nennen:", "firmada, pero tal como están las cosas `ob3 verify` diría que es {verdict}:"]);
    pub(crate) static UNDETERMINED_BAKED: Text = Text(["baked, but as things stand `ob3 verify` would call it {verdict}:", "eingebettet, aber nach Stand der Dinge würde `ob3 verify` es {verdict} nennen:", "incrustada, pero tal como están las cosas `ob3 verify` diría que es {verdict}:"]);
    pub(crate) static UNDETERMINED_DERIVED: Text = Text(["derived, but as things stand `ob3 verify` would call it {verdict}:", "abgeleitet, aber nach Stand der Dinge würde `ob3 verify` es {verdict} nennen:", "derivada, pero tal como están las cosas `ob3 verify` diría que es {verdict}:"]);
    pub(crate) static UNDETERMINED_LIST: Text = Text(["signed, but as things stand a verifier would call the list {verdict}:", "signiert, aber nach Stand der Dinge würde ein Prüfprogramm die Liste {verdict} nennen:", "firmada, pero tal como están las cosas un verificador diría que la lista es {verdict}:"]);
    pub(crate) static UNSIGNED: Text = Text(["{file} is not signed, and what is baked must be: sign it first, ob3 sign {file} --key KEY -o badge.json", "{file} ist nicht signiert, und nur Signiertes wird eingebettet: signieren Sie es zuerst, ob3 sign {file} --key KEY -o badge.json", "{file} no está firmada, y solo se incrusta lo firmado: fírmela primero, ob3 sign {file} --key KEY -o badge.json"]);
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
