# Det som hör till hela huset: menyn och övningen.

uppsikt-place-assessments = Att bedöma
uppsikt-place-handed = Överlämnat utan kvitto
uppsikt-place-inbox = Inkorg
uppsikt-place-rounds = Bevakning
uppsikt-place-cases = Moderering
uppsikt-place-queue = Att diarieföra
uppsikt-place-register = Diarium
uppsikt-place-retention = Gallring
uppsikt-place-accounts = Konton
uppsikt-place-applications = Ansökningar
uppsikt-place-people = Personer
uppsikt-place-guideline = Riktlinjen
uppsikt-no-role = Utan roll

uppsikt-cast = Övningens personer
uppsikt-cast-lead = Alla är påhittade. Välj vem du vill vara och se vad just den rollen ser och får göra.
uppsikt-cast-password = Den som hellre loggar in som vanligt använder namnet nedan och lösenordet
uppsikt-cast-be = Var { $name }
uppsikt-clock-turned = Klockan är framvriden. Det som blev dags är gjort om en liten stund.

uppsikt-api-token = Visa en giltig nyckel i huvudet Authorization: Bearer …. Nycklar görs på Min sida.
uppsikt-api-unreadable = Begäran går inte att läsa: se beskrivningen på /api/v1/openapi.json.
uppsikt-api-not-json = Det skickade går inte att läsa som JSON. Skicka ett JSON-objekt enligt /api/v1/openapi.json.
uppsikt-api-kind = Skicka JSON, med huvudet Content-Type: application/json.
uppsikt-api-too-large = Det skickade är för stort. Skicka högst 256 kB, och en fil med konton på högst 8 MB.
uppsikt-api-method = Adressen finns men tar inte emot den metoden. Huvudet Allow säger vilka den tar emot.
uppsikt-api-not-text = En text innehåller tecknet U+0000, som ingen text har. Ta bort det.
uppsikt-api-not-visible = En text består bara av tecken som inte syns. Skriv något som kan läsas, eller utelämna den.
uppsikt-api-wrong-object = Skicka ett JSON-objekt med fälten i /api/v1/openapi.json.
uppsikt-api-missing-field = Fältet { $field } saknas.
uppsikt-api-repeated-field = Fältet { $field } står två gånger. Skicka det en gång.
uppsikt-api-unknown-field = Det skickade har ett fält som inte finns här. De som finns är: { $fields }.
uppsikt-api-no-fields = Det skickade har ett fält, men här finns inga. Skicka ingenting, eller ett tomt objekt.
uppsikt-api-wrong-type = Fältet { $field } ska vara { $kind }.
uppsikt-api-wrong-word = Fältet { $field } ska vara något av: { $words }.
uppsikt-api-wrong-form = Fältet { $field } är inte skrivet som det ska. Skriv till exempel { $example }.
uppsikt-api-own-password = Det egna lösenordet byts med det gamla: POST /api/v1/me/password.
uppsikt-api-kind-integer = ett heltal (integer)
uppsikt-api-kind-string = en text (string)
uppsikt-api-kind-array = en lista (array)
uppsikt-api-kind-object = ett objekt (object)
uppsikt-api-kind-other = av den typ som står i /api/v1/openapi.json
uppsikt-api-not-given = Fältet { $field } ska vara { $gives } ur ett annat svar, oförändrat.
uppsikt-api-not-found = Det finns inget med den här adressen, eller så får nyckelns ägare inte veta av det.
uppsikt-api-stale = Det har ändrats sedan det lästes. Läs det igen, och besluta om det som står där nu.
