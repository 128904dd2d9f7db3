# Diariet: registratorns kö, diarieposter och diarielistan.

records-queue = Att diarieföra
records-queue-lead = Det som ärenden har lämnat till registrator. Misstänkt sekretess står först, sedan det äldsta.
records-guide = Handledning:
records-guide-missing = Handledningen för registratorer saknas. Riktlinjen kräver att den finns. Den som administrerar Uppsikt lägger in den bland mallarna.
records-queue-empty = Inget att diarieföra
records-queue-empty-text = När något döljs, tas bort eller lämnas över av någon annan anledning hamnar det här.
records-proposal = Förslag till diariet
records-proposed = Föreslaget
records-stage-proposed = Väntar på registrator
records-stage-registered = Diariefört
records-stage-declined = Inte diariefört
records-suspected = Sekretess misstänks
records-bound = Måste diarieföras
records-marked = Sekretessmarkerad
records-marked-text = Markeringen är en varning, inget hinder: varje begäran om utlämnande prövas för sig.
records-evidence = Bevis

records-register-it = Diarieför
records-decline-it = Diarieför inte
records-correct-it = Rätta posten
records-correct-lead = Det som stod förut syns även i fortsättningen, med vem som ändrade det, när och varför.
records-matter-hint = Kort vad handlingen rör, utan förkortningar och utan det som är hemligt.
records-sender-hint = Lämna tomt om det inte finns någon avsändare.
records-existing = Hör till ärende
records-existing-hint = Ärendets diarienummer, om det redan finns. Lämna tomt för ett nytt nummer.
records-number-hint = Ett annat ärendes nummer flyttar handlingen dit.
records-access = Offentligt eller sekretess
records-access-hint = Bedöm varje handling för sig.
records-access-public = Offentlig
records-access-public-hint = Avsändare och vad handlingen rör står i diariet.
records-access-restricted = Sekretess
records-access-restricted-hint = Avsändare och vad handlingen rör utelämnas i det offentliga diariet (5 kap. 2 § OSL).
records-provision = Sekretessbestämmelse
records-provision-hint = Behövs bara vid sekretess, till exempel 21 kap. 1 § OSL.
records-authority = Myndighet som gör markeringen
records-reason = Skäl
records-decline-hint = Varför handlingen inte diarieförs, till exempel att den är av ringa betydelse.
records-correct-hint = Varför posten rättas.

records-about = Om handlingen
records-why = Grund
records-source = Källa
records-guideline = Riktlinje
records-history = Historik
records-changed = Ändrat: { $field }
records-became = blev
records-nothing = ingenting

records-register = Diarium
records-register-lead = Det offentliga diariet. Uppgifter som omfattas av sekretess är utelämnade.
records-year = År
records-words = Sök ord eller nummer
records-show = Visa
records-none = Inga diarieposter
records-none-text = Det finns inget i diariet för det du valde. Prova ett annat år eller andra ord.
records-of-year = Diariet { $year }
records-found = Diarieposter med { $words }
records-csv = Hämta { $year } som CSV
records-json = Hämta { $year } som JSON
records-shown-again = Inlägget återställdes och visas igen på plattformen sedan
records-left-out = Uppgifter utelämnade
records-left-out-text = Avsändare och vad handlingen rör är utelämnade på grund av sekretess (5 kap. 2 § OSL). Den som vill ta del av handlingen kan begära ut den.
records-corrected = Rättad
records-field-sender = Avsändare
records-field-matter = Vad handlingen rör
records-field-number = Diarienummer
records-field-secrecy = Sekretessbestämmelse och myndighet
records-origin = Inkommen eller upprättad
records-received = Inkommen
records-ground-closing = Ett konto avslutas
records-ground-assessed = Bedömd som något som ska diarieföras
records-ground-secrecy = Sekretess misstänks (OSL 5 kap. 1 §)
records-asked-matter = Sägs höra till ärende
records-item = Inlägget
records-item-see = Läs inlägget
records-created = Upprättad
records-date = Datum
records-registered-on = Diariefört
records-changed-on = Rättat
records-yes = ja
records-no = nej

records-done-registered = Diariefört med nummer { $number }.
records-done-declined = Handlingen diarieförs inte. Beslutet och skälet är sparade.
records-done-corrected = Posten är rättad. Det som stod förut syns i historiken.
records-see-entry = Visa diarieposten

records-refused-not-found = Det finns ingen sådan diariepost.
records-refused-not-permitted = Bara en registrator får göra det. Be registratorn.
records-refused-stale = Någon har ändrat posten sedan du öppnade den. Öppna den igen och gör om ändringen.
records-refused-registered = Handlingen är redan diarieförd, som { $number }. Är något fel, rätta posten.
records-refused-declined = Det är redan bestämt att handlingen inte diarieförs.
records-refused-not-registered = Handlingen är inte diarieförd ännu. Diarieför den först.
records-refused-secrecy = Handlingen måste diarieföras, eftersom sekretess misstänks. Bara det som är offentligt får hållas ordnat i stället (5 kap. 1 § OSL).
records-refused-binding = Handlingen måste diarieföras enligt riktlinjen ({ $source }): { $ground }.
records-refused-empty = Fyll i: { $field }.
records-refused-too-long = För långt: { $field }. Skriv högst { $most } tecken.
records-refused-identity-number = Det står ett personnummer eller samordningsnummer här: { $field }. Ta bort det, eller välj sekretess om det måste stå kvar.
records-refused-reason-missing = Skriv ett skäl.
records-refused-reason-too-long = Skälet är för långt. Skriv högst { $most } tecken.
records-refused-not-a-number = Det här är inget diarienummer. Skriv det som det står i diariet.
records-refused-unknown-matter = Diariet har inget ärende { $number }. Kontrollera numret, eller lämna fältet tomt för ett nytt.
records-refused-unchanged = Ingenting är ändrat.
records-refused-failed = Det gick inte just nu. Försök igen om en stund.

# Överlämning till myndighetens eget diarium

records-diary = Myndighetens diarium
records-diary-see = Lämna över till myndighetens diarium
records-handing = Överlämning
records-handing-lead = Handlingen lämnas över till det diarium där myndigheten diarieför allt annat. Den räknas som diarieförd där först när numret har kommit tillbaka.
records-handing-no-diary = Installationen känner inte till något annat diarium. Driften anger det i inställningarna (diary.way).
records-handing-restricted = Sekretess misstänks. Med e-post går bara ett meddelande om var handlingen finns; till en bevakad mapp går hela paketet.
records-hand-over = Lämna över till diariet
records-handing-ordered = Ska lämnas över
records-handing-waits = { $days ->
    [0] Överlämnad i dag, inget kvitto än
    [one] Överlämnad, inget kvitto på en dag
   *[other] Överlämnad, inget kvitto på { $days } dagar
  }
records-handing-received = Diariefört i myndighetens diarium som { $number }, enligt diariets kvitto
records-handing-received-by = Diariefört i myndighetens diarium som { $number }, enligt { $name }
records-handed = Överlämnat utan kvitto
records-receipt = Kvitto
records-receipt-lead = Har diariet gett handlingen ett nummer? Skriv in det.
records-receipt-hint = Numret i myndighetens diarium.
records-receipt-note = Anteckna numret
records-done-handed = Handlingen lämnas över till diariet.
records-done-received = Numret är antecknat.
records-handing-refused-no-diary = Installationen känner inte till något annat diarium. Driften anger det i inställningarna (diary.way).
records-handing-refused-on-its-way = Handlingen är redan överlämnad och väntar på sitt kvitto.
records-handing-refused-received = Handlingen är redan diarieförd i myndighetens diarium.
records-handing-refused-declined = Handlingen diariefördes inte. Diarieför den här först om den ändå ska diarieföras.
records-handing-refused-nothing-handed = Inget väntar på ett kvitto.
