# Det som hör till hela huset: menyn och övningen.

uppsikt-place-inbox = Inkorg
uppsikt-place-rounds = Bevakning
uppsikt-place-cases = Moderering
uppsikt-place-queue = Att diarieföra
uppsikt-place-register = Diarium
uppsikt-place-accounts = Konton
uppsikt-place-applications = Ansökningar
uppsikt-place-people = Personer
uppsikt-no-role = Utan roll

uppsikt-cast = Övningens personer
uppsikt-cast-lead = Alla är påhittade. Välj vem du vill vara och se vad just den rollen ser och får göra.
uppsikt-cast-password = Den som hellre loggar in som vanligt använder namnet nedan och lösenordet
uppsikt-cast-be = Var { $name }
uppsikt-clock-turned = Klockan är framvriden. Det som blev dags är gjort om en liten stund.

uppsikt-api-token = Visa ett giltigt API-nyckelord i huvudet Authorization: Bearer …; det görs på sidan Min sida.
uppsikt-api-unreadable = Begäran går inte att läsa: se beskrivningen på /api/v1/openapi.json.
