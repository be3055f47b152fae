//! Letters with accents, which Unicode writes as one sign or as several: what changed one form into the other is undone.

use crate::error::Error;
use crate::verify::cause::case::Case;
use crate::verify::cause::letters::in_texts;
use crate::words::phrase;

/// Text that was normalised after it was signed (UAX #15, NFC and NFD), as file systems and databases do.
pub(super) fn normal_form(case: &Case<'_>) -> Option<Error> {
    // Looking up letters takes long in a long text.
    if case.size.get() > LONGEST {
        return None;
    }
    let together = |text: &str| (!text.is_ascii()).then(|| composed(text));
    let apart = |text: &str| (!text.is_ascii()).then(|| decomposed(text));
    let told = |undo: &dyn Fn(&str) -> Option<String>| {
        case.told(&phrase::PROOF_SIGNATURE_MISMATCH_NORMAL_FORM, &in_texts(undo))
    };
    told(&apart).or_else(|| told(&together))
}

/// The same text with each accent in its letter, of the scripts that are known here.
fn composed(text: &str) -> String {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for c in text.chars() {
        match out.last().and_then(|last| pair(*last, c)) {
            Some(one) => {
                out.pop();
                out.push(one);
            }
            None => out.push(c),
        }
    }
    out.into_iter().collect()
}

/// The same text with each accent behind its letter.
fn decomposed(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    text.chars().for_each(|c| take_apart(c, &mut out));
    out
}

fn take_apart(c: char, out: &mut String) {
    if c.is_ascii() {
        return out.push(c);
    }
    if let Some(parts) = syllable_apart(c) {
        return out.extend(parts.into_iter().flatten());
    }
    match parts_of(c) {
        Some((base, mark)) => {
            take_apart(base, out);
            out.push(mark);
        }
        None => out.push(c),
    }
}

/// The letter that a letter and an accent are.
fn pair(base: char, mark: char) -> Option<char> {
    if mark.is_ascii() {
        return None;
    }
    let known = PAIRS.iter().find(|(known, _)| *known == mark).and_then(|(_, pairs)| {
        let mut letters = pairs.chars();
        while let (Some(letter), Some(one)) = (letters.next(), letters.next()) {
            if letter == base {
                return Some(one);
            }
        }
        None
    });
    known.or_else(|| syllable(base, mark))
}

/// A letter and its accent.
fn parts_of(c: char) -> Option<(char, char)> {
    PAIRS.iter().find_map(|(mark, pairs)| {
        let mut letters = pairs.chars();
        while let (Some(letter), Some(one)) = (letters.next(), letters.next()) {
            if one == c {
                return Some((letter, *mark));
            }
        }
        None
    })
}

/// A syllable of Hangul out of two parts (The Unicode Standard, section 3.12).
fn syllable(first: char, second: char) -> Option<char> {
    let (first, second) = (u32::from(first), u32::from(second));
    let lead = first.checked_sub(LEAD).filter(|lead| *lead < 19);
    let vowel = second.checked_sub(VOWEL).filter(|vowel| *vowel < 21);
    if let (Some(lead), Some(vowel)) = (lead, vowel) {
        return char::from_u32(SYLLABLE + (lead * 21 + vowel) * 28);
    }
    let open = first.checked_sub(SYLLABLE).filter(|place| *place < SYLLABLES && place % 28 == 0)?;
    let tail = second.checked_sub(TAIL).filter(|tail| (1..28).contains(tail))?;
    char::from_u32(SYLLABLE + open + tail)
}

fn syllable_apart(c: char) -> Option<[Option<char>; 3]> {
    let place = u32::from(c).checked_sub(SYLLABLE).filter(|place| *place < SYLLABLES)?;
    let tail = place % 28;
    let lead = char::from_u32(LEAD + place / 28 / 21);
    let vowel = char::from_u32(VOWEL + place / 28 % 21);
    Some([lead, vowel, if tail == 0 { None } else { char::from_u32(TAIL + tail) }])
}

const SYLLABLE: u32 = 0xac00;
const SYLLABLES: u32 = 11_172;
const LEAD: u32 = 0x1100;
const VOWEL: u32 = 0x1161;
const TAIL: u32 = 0x11a7;

/// Bytes of a document in which letters are looked up.
const LONGEST: usize = 64 << 10;

/// Each accent with the letters that can have it, and what each is with it: Latin, Greek, Cyrillic and Kana.
#[rustfmt::skip]
const PAIRS: &[(char, &str)] = &[
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳЕЀИЍеѐиѝ"),
    ('\u{301}', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώГЃКЌгѓкќ"),
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặУЎИЙийуў"),
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗΙΪΥΫιϊυϋЕЁІЇеёії"),
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ('\u{30a}', "AÅaåUŮuůwẘyẙ"),
    ('\u{30b}', "OŐoőUŰuű"),
    ('\u{30c}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    ('\u{30f}', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    ('\u{311}', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    ('\u{31b}', "OƠoơUƯuư"),
    ('\u{323}', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ('\u{324}', "UṲuṳ"),
    ('\u{325}', "AḀaḁ"),
    ('\u{326}', "SȘsșTȚtț"),
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ('\u{32d}', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    ('\u{32e}', "HḪhḫ"),
    ('\u{330}', "EḚeḛIḬiḭUṴuṵ"),
    ('\u{331}', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ('\u{3099}', "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ"),
    ('\u{309a}', "はぱひぴふぷへぺほぽハパヒピフプヘペホポ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_apart_and_together_again() {
        for (together, apart) in [
            ("Gr\u{f6}\u{df}e", "Gro\u{308}\u{df}e"),
            ("Caf\u{e9} \u{c5}", "Cafe\u{301} A\u{30a}"),
            ("Ti\u{1ebf}ng", "Tie\u{302}\u{301}ng"),
            ("\u{439}", "\u{438}\u{306}"),
            ("\u{304c}", "\u{304b}\u{3099}"),
            ("\u{d55c}\u{ae00}", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
        ] {
            assert_eq!(composed(apart), together);
            assert_eq!(decomposed(together), apart);
        }
    }
}
