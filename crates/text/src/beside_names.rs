//! What stands beside a name and says what it is: a trade, an office, a kinship, a verb of saying, or where something is.

/// Words after which a name is a place's rather than a person's.
const WHERE: &[&str] = &["i", "vid", "på", "från", "genom", "runt"];
/// Words that a person's name follows, beside those for what somebody is.
const BEFORE: &[&str] = &[
    "heter",
    "hette",
    "säger",
    "sa",
    "sade",
    "berättar",
    "menar",
    "skriver",
    "fru",
    "herr",
    "fröken",
    "doktor",
    "mamma",
    "pappa",
    "hustrun",
    "brodern",
    "systern",
    "sonen",
    "dottern",
    "döpt",
    "kallad",
    "bröderna",
    "systrarna",
    "makarna",
    "syskonen",
    "familjen",
    "paret",
    "änkan",
    "maken",
    "makan",
    "frun",
    "sonen",
    "barnbarnet",
    "veteranen",
    "stjärnan",
    "talangen",
    "duon",
    "kollegorna",
    "vännen",
    "sir",
    "prins",
    "kung",
];
/// Words that follow who said something.
const AFTER: &[&str] = &[
    "säger",
    "sa",
    "sade",
    "berättar",
    "menar",
    "konstaterar",
    "tycker",
    "skriver",
    "förklarar",
    "hävdar",
    "anser",
    "påpekar",
    "tror",
    "svarar",
    "betonar",
    "understryker",
    "avled",
    "föddes",
    "skrattar",
    "erkänner",
    "medger",
    "själv",
];
/// Endings of what somebody is by trade, office or origin.
const ROLES: &[&str] = &[
    "aren",
    "are",
    "ören",
    "isten",
    "erskan",
    "minister",
    "ministern",
    "mannen",
    "kvinnan",
    "chefen",
    "chef",
    "ordförande",
    "direktör",
    "regissör",
    "ologen",
    "president",
    "presidenten",
    "advokaten",
    "professor",
    "professorn",
    "general",
    "generalen",
    "rektor",
    "rektorn",
    "kollegan",
    "prinsen",
    "svensken",
    "dansken",
    "tysken",
    "britten",
    "ryssen",
    "polacken",
    "ikanen",
    "iern",
    "ensaren",
    "oren",
    "skan",
    "ikern",
    "kraten",
    "moderaten",
    "liberalen",
    "ledaren",
    "talesman",
    "talesperson",
    "ombudsman",
    "målvakt",
    "målvakten",
    "forwarden",
    "backen",
    "kommissarie",
    "kommissarien",
    "inspektör",
    "inspektören",
    "överste",
    "översten",
    "kapten",
    "kaptenen",
    "löjtnant",
    "biskop",
    "biskopen",
    "imamen",
    "prästen",
    "kyrkoherde",
    "kardinal",
    "docent",
    "docenten",
    "lektor",
    "doktorand",
    "doktoranden",
    "poeten",
    "kirurgen",
    "kocken",
    "advokat",
    "åklagaren",
    "kammaråklagare",
    "kompisen",
    "pojkvännen",
    "flickvännen",
    "kandidaten",
    "konstnären",
    "pianisten",
    "tenoren",
    "diktatorn",
    "senator",
    "senatorn",
    "guvernör",
    "guvernören",
    "kansler",
    "drottning",
    "drottningen",
    "kungen",
    "hertigen",
    "greven",
    "grevinnan",
];
/// What ends so without being anybody.
const NO_ROLES: &[&str] = &[
    "vidare",
    "tidigare",
    "senare",
    "snarare",
    "ytterligare",
    "närmare",
    "bare",
    "oftare",
    "mindre",
    "dyrare",
    "starkare",
    "aren",
    "fortare",
    "klarare",
    "svenskan",
    "önskan",
    "boren",
    "storen",
    "åsikten",
];
/// Trades that companies have more often than people.
const COMPANIES: &[&str] = &[
    "operatören",
    "leverantören",
    "tillverkaren",
    "återförsäljaren",
    "arrangören",
    "utmanaren",
    "konkurrenten",
    "ägaren",
    "aktören",
    "mäklaren",
    "förlaggaren",
];

/// What is called after people, in the genitive: schools, streets, prizes, publishers.
const CALLED_AFTER: &[&str] = &[
    "förlag",
    "förlaget",
    "skola",
    "gymnasium",
    "kyrka",
    "församling",
    "gata",
    "väg",
    "torg",
    "gränd",
    "fond",
    "stiftelse",
    "musikklasser",
    "museum",
    "sjukhus",
    "hotell",
    "teater",
    "bokhandel",
    "akademi",
    "institut",
    "universitet",
    "flygplats",
    "stipendium",
    "arena",
    "konditori",
    "folkhögskola",
    "barnsjukhus",
    "fabriker",
];

/// Whether the word after a name in the genitive says that it is a thing's.
pub(crate) fn is_called_after(after: &str) -> bool {
    CALLED_AFTER.iter().any(|it| after.ends_with(it))
}

/// Whether the word before a name says that it is a person's.
pub(crate) fn presents(before: Option<&str>) -> bool {
    before.is_some_and(|word| BEFORE.contains(&word) || is_role(word))
}

/// Whether the word after a name says that somebody spoke.
pub(crate) fn speaks(after: Option<&str>) -> bool {
    after.is_some_and(|word| AFTER.contains(&word))
}

/// Whether the word before a name says that it is a place's.
pub(crate) fn places(before: Option<&str>) -> bool {
    before.is_some_and(|word| WHERE.contains(&word))
}

fn is_role(word: &str) -> bool {
    let is_company = COMPANIES.iter().any(|trade| word.ends_with(trade));
    ROLES.iter().any(|role| word.ends_with(role)) && !NO_ROLES.contains(&word) && !is_company
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_and_offices_present_and_comparisons_do_not() {
        for word in ["skulptören", "utrikesminister", "läraren", "sångerskan", "heter"] {
            assert!(presents(Some(word)), "{word}");
        }
        for word in ["tidigare", "vidare", "huset", "stör"] {
            assert!(!presents(Some(word)), "{word}");
        }
        assert!(!presents(None));
    }
}
