//! `OM-BEVISET.txt`: what the seal proves, what it does not, and how anybody examines it without us.

use crate::Made;
use crate::description;
use crate::export;
use crate::signing::SigningKey;

/// The text for the form of evidence, in Swedish.
pub(crate) fn statement(form: &str, made: &Made, key: &SigningKey) -> String {
    let head = match form {
        description::FORM => DESCRIPTION,
        export::FORM => EXPORT,
        _ => COPY,
    };
    format!(
        "OM BEVISET\n==========\n\nFilen gjordes {} av {}.\n\n{head}\n{PROOF}\n{COMMANDS}\n\
         Nyckelns fingeravtryck (SHA-256): {}\n",
        made.at,
        made.software,
        key.public().fingerprint()
    )
}

const COPY: &str = "\
Filen visar ett inlägg i sociala medier som det stod när det hämtades, innan något
gjordes med det.

INNEHÅLL
- archive/     plattformens egna svar, byte för byte, och varje känd lydelse (WARC)
- pages/       sidor att börja läsa på; den första är återgiven ur plattformens svar
               och är ingen skärmdump. Finns en skärmdump står det i evidence.json.
- evidence/    uppgifter om inlägget, tråden, de fyra klockorna, täckning och beslut
";

const DESCRIPTION: &str = "\
Filen beskriver ett inlägg som inte får kopieras, eftersom en kopia själv skulle vara
ett brott (brottsbalken 16 kap. 10 a §). Den innehåller ingen kopia, ingen text ur
inlägget och ingen bild. Beskrivningen är en människas ord.

INNEHÅLL
- archive/     beskrivningen som sida (WARC)
- evidence/    samma uppgifter i maskinläsbar form
";

const EXPORT: &str = "\
Filen är ett arkiv över ett konto i sociala medier: det som hämtats, byte för byte,
och varje känd lydelse. Vad som saknas står i evidence/evidence.json.

INNEHÅLL
- archive/     plattformens egna svar och varje känd lydelse (WARC)
- pages/       sidor att börja läsa på, återgivna ur plattformens svar
- evidence/    uppgifter om kontot och täckningen
";

const PROOF: &str = "\
VAD FÖRSEGLINGEN BEVISAR
- Att ingenting i filen har ändrats sedan den förseglades. En enda ändrad byte syns.
- Att den som hade organisationens nyckel förseglade den. Jämför nyckelns
  fingeravtryck med det som organisationen har offentliggjort.
- Med en tidsstämpel: att filen fanns senast vid den tid stämpeln anger, enligt en
  utomstående tidsstämplingstjänst.

VAD FÖRSEGLINGEN INTE BEVISAR
- Att plattformen verkligen visade detta för allmänheten. Filen visar vad plattformens
  gränssnitt svarade den som frågade.
- Vem som skrev inlägget. Ett kontonamn är inte en identitet.
- Att tiderna i filen är rätta. De kommer från plattformens och organisationens klockor.
  Utan tidsstämpel är även förseglingens tid organisationens egen uppgift.
- Att inget annat fanns. Täckningen säger vad som hämtades och vad som inte hämtades.

TIDSSTÄMPLAR
Stämplar läggs bredvid filen (bevis.wacz.tsr, bevis.wacz.2.tsr) och gäller hela filen.
De kan komma senare än förseglingen, till exempel när tjänsten inte svarade. Finns
ingen stämpel är den ännu inte satt: ”stämpel väntar”.
";

/// Every line that begins with four spaces is a command; a test runs them all as they stand.
const COMMANDS: &str = "\
SÅ KONTROLLERAR DU FILEN SJÄLV
Kommandona fungerar utan nät och utan vår programvara. Filen heter här bevis.wacz.

1. Hela filen: jämför med den kontrollsumma som står i diariet.

    sha256sum bevis.wacz

2. Innehållet (verktygen wacz och warcio finns på pypi.org):

    wacz validate -f bevis.wacz
    unzip -q bevis.wacz -d bevis
    warcio check -v bevis/archive/*.warc.gz

3. Signaturen (openssl). Det andra kommandot skriver nyckelns fingeravtryck, det sista
   ska svara ”Verified OK”.

    falt() { sed -n \"s/^ *\\\"$1\\\": \\\"\\(.*\\)\\\",\\{0,1\\}$/\\1/p\" bevis/datapackage-digest.json; }
    falt publicKey | openssl base64 -d -A | sha256sum
    falt publicKey | openssl base64 -d -A | openssl pkey -pubin -inform DER -out nyckel.pem
    falt signature | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n' > sig.hex
    printf 'asn1=SEQUENCE:s\\n[s]\\nr=INTEGER:0x%s\\n' \"$(cut -c1-96 sig.hex)\" > sig.cnf
    printf 's=INTEGER:0x%s\\n' \"$(cut -c97-192 sig.hex)\" >> sig.cnf
    openssl asn1parse -genconf sig.cnf -noout -out sig.der
    printf 'sha256:%s' \"$(sha256sum bevis/datapackage.json | cut -c1-64)\" > signerat
    openssl dgst -sha256 -verify nyckel.pem -signature sig.der signerat

4. Tidsstämpeln (tjänstens rotcertifikat i rot.pem):

    openssl ts -verify -data bevis.wacz -in bevis.wacz.tsr -CAfile rot.pem

5. Läsa: öppna filen i ReplayWeb.page (replayweb.page), som också visar signaturen.
";
