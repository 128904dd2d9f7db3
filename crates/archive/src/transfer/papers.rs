//! What lies in every package for those who read it without us.

use super::input::{Representation, TransferInput};
use super::mets::{PROFILE, SPECIFICATION};

/// The schemas of the package's own documents.
pub(super) const SCHEMAS: [(&str, &str); 5] = [
    ("csip.xsd", include_str!("schemas/csip.xsd")),
    ("dc.xsd", include_str!("schemas/dc.xsd")),
    ("mets.xsd", include_str!("schemas/mets.xsd")),
    ("premis.xsd", include_str!("schemas/premis.xsd")),
    ("xlink.xsd", include_str!("schemas/xlink.xsd")),
];

/// `OM-PAKETET.txt` and `SPECIFIKATION.txt`.
pub(super) fn documentation(input: &TransferInput) -> [(&'static str, String); 2] {
    [("OM-PAKETET.txt", about(input)), ("SPECIFIKATION.txt", specification())]
}

fn about(input: &TransferInput) -> String {
    let TransferInput { id, label, description, source, creator, contact, .. } = input;
    let contact = contact.as_deref().unwrap_or("inte angiven");
    format!(
        "OM PAKETET {id}\n\n{label}\nArkivbildare: {} ({})\nUrsprung: {source}\nKontakt: {contact}\n\n{description}\n\n\
         SÅ KONTROLLERAR MAN PAKETET\n\n\
         Paketet följer FGS Paketstruktur 2.0, som är detsamma som E-ARK CSIP och SIP 2.1.0\n\
         ({PROFILE}). METS.xml räknar upp varje fil med längd och kontrollsumma (SHA-256).\n\
         Den som har Uppsikt prövar allt på en gång:\n\n    uppsikt verify {id}\n\n\
         Utan Uppsikt räcker kommandot sha256sum och en jämförelse med det som står i METS.xml. De scheman som\n\
         ligger i mappen schemas beskriver den del av METS, PREMIS och Dublin Core som paketet använder.\n\n\
         Webbarkivet (WACZ) har en egen försegling; hur den prövas står i evidence/OM-BEVISET.txt i den filen.\n",
        creator.name, creator.code
    )
}

fn specification() -> String {
    use std::fmt::Write as _;
    let mut text = format!(
        "SPECIFIKATION AV INNEHÅLLET\n\nBeteckning: {SPECIFICATION}\n\n\
         Det finns ingen förvaltningsgemensam specifikation för innehåll i sociala medier. Paketets innehållstyp är\n\
         därför OTHER, och detta dokument säger vad som gäller.\n\nREPRESENTATIONER\n\n"
    );
    for it in [Representation::Original, Representation::WebArchive, Representation::Reading] {
        writeln!(text, "representations/{} ({})\n    {}.", it.name(), it.content_type(), it.label())
            .expect("a text in memory takes any text");
    }
    text.push_str(
        "\nMETADATA\n\nmetadata/descriptive/dc.xml\n    Vad paketet handlar om (Dublin Core).\n\
         metadata/preservation/premis.xml\n    Kontot, de inlägg som något har hänt med, och händelserna (PREMIS 3.0):\n    \
         capture  hämtat från plattformen\n    hide     dolt för allmänheten, kvar på plattformen\n    \
         remove   borttaget från plattformen\n    restore  visat igen\n    migrate  gjort om till ett annat format\n    \
         dispose  gallrat efter beslut\n\
         representations/*/metadata/preservation/premis.xml\n    Varje fil med format, längd, kontrollsumma och namnet den hade där den kom ifrån.\n",
    );
    text
}
