# Riktlinjen: dokumentet, kraven, inställningarna och mallarna.

guidance-title = Riktlinjen
guidance-ways = Riktlinjens sidor
guidance-way-document = Dokumentet
guidance-way-settings = Inställningar
guidance-way-templates = Mallar
guidance-version = Version { $version }
guidance-facts = Om dokumentet
guidance-fact-number = diarienummer
guidance-fact-decided-by = beslutat av
guidance-fact-decided = beslutat
guidance-fact-revised = omarbetat
guidance-fact-owner = dokumentägare
guidance-fact-validity = giltighet
guidance-fact-classification = informationsklass
guidance-fact-place = finns att läsa
guidance-fact-superior = överordnat dokument
guidance-fact-predecessor = ersätter
guidance-fact-binds = gäller för
guidance-not-stated = inte sagt i dokumentet
guidance-no-predecessor = dokumentet säger inte att det ersätter något
guidance-companies-adopt = Ett bolag är bundet först när dess egen styrelse har antagit dokumentet
guidance-companies-bound = Inget särskilt sägs om att bolag måste anta dokumentet själva
guidance-state-draft = Det här är ett utkast. Det binder ingen: programmet visar vad som skulle krävas och noterar det, men hindrar inget.
guidance-state-out-for-comment = Dokumentet är ute på remiss. Det är inte beslutat och binder ingen: programmet visar vad som skulle krävas och noterar det, men hindrar inget.
guidance-state-decided = Dokumentet är beslutat och gäller. Det som programmet spärrar spärras enligt det, och varje beslut bär dess version.
guidance-state-replaced = Dokumentet är ersatt av ett annat och gäller inte längre. Beslut som fattades under det behåller sin version.
guidance-not-binding = Dokumentet är inte beslutat. Kraven visas, men de hindrar ingen.
guidance-contents = Innehåll
guidance-contents-intro = Dokumentet har delats upp i { $n } krav. Om { $claimed } av dem säger programmet hur de är uppfyllda. Om resten säger det inget: de är inte byggda, eller inte prövade.
guidance-no-requirements = Till den här riktlinjen finns inga uppdelade krav. Inställningarna visar vad den säger.
guidance-area-count = { $n ->
    [one] 1 krav
   *[other] { $n } krav
}, visat uppfyllda: { $claimed }
guidance-law-first = Där lagen går före dokumentet
guidance-law-first-intro = Dokumentet säger mindre än lagen kräver. Då är det lagen som gäller här.
guidance-silences = Inte sagt i dokumentet
guidance-no-silences = Dokumentet tiger inte om något som programmet behöver veta.
guidance-silences-intro = { $n ->
    [one] Dokumentet tiger om en sak som programmet behöver veta. Här står vad som valdes och varför. Beslutar ni något annat är det ert beslut som gäller.
   *[other] Dokumentet tiger om { $n } saker som programmet behöver veta. Här står vad som valdes och varför. Beslutar ni något annat är det ert beslut som gäller.
}
guidance-gaps = Luckor
guidance-dated = Daterade hänvisningar
guidance-dated-caption = Det dokumentet nämner vid ett namn som inte längre används
guidance-dated-written = Dokumentet skriver
guidance-dated-now = Nu gäller
guidance-dated-since = Sedan
guidance-related = Dokument som hör till
guidance-related-title = Dokument
guidance-related-is = Förhållande
guidance-related-holds = Innehåll
guidance-related-point = punkt { $point }
guidance-related-no-link = Länken saknas. Ange den i riktlinjens text: link vid dokumentet.
guidance-related-ended = gällde till { $day }
guidance-related-ends = gäller till { $day }
guidance-source = Källa
guidance-section = avsnitt
guidance-how = så uppfylls det
guidance-not-met = inte byggt, eller inte prövat
guidance-conduct = gäller hur människor uppträder
guidance-scenario = Prövas av:
guidance-wording-is-ours = Lydelsen är vår sammanfattning, krav för krav. Dokumentets egen text går före.
guidance-row-settings = { $n ->
    [one] 1 inställning som styr
   *[other] { $n } inställningar som styr
}
guidance-from = Gäller där inget annat sägs:
guidance-law-won = lagen går före
guidance-silent = inte sagt i dokumentet
guidance-settings-title = Inställningar
guidance-settings-intro = Allt som riktlinjen säger till programmet: värde, källa och vad lagen kräver som minst.
guidance-settings-n = { $n ->
    [one] 1 värde
   *[other] { $n } värden
}
guidance-settings-silent = { $n } inte sagda i dokumentet
guidance-templates-title = Mallar
guidance-templates-intro = Texter och formulär som riktlinjer hänvisar till. Ett utkast gäller inte förrän organisationen har antagit det.
guidance-templates-own = Den som driver programmet lägger en antagen text i mappen templates i installationen, med samma filnamn. Då visas den i stället för utkastet.
guidance-template-serves-n = { $n ->
    [one] för 1 krav i dokumentet
   *[other] för { $n } krav i dokumentet
}
guidance-template-serves = Krav som mallen svarar mot
guidance-template-serves-none = Mallen svarar inte mot något krav i det här dokumentet.
guidance-template-meets-none = Att mallen finns gör inget krav uppfyllt.
guidance-template-md = Ladda ned som Markdown
guidance-template-html = Ladda ned för utskrift

guidance-place-account = kontots sida
guidance-place-account-closing = kontots sida, Avslut
guidance-place-account-compliance = kontots sida, Följer kontot reglerna?
guidance-place-account-listing = kontots sida, Förteckningen
guidance-place-account-plan = kontots sida, Planen
guidance-place-account-profile = kontots sida, Profilen
guidance-place-accounts = Konton
guidance-place-applications = Ansökningar
guidance-place-case = beslutets sida
guidance-place-cases = Dolt och borttaget
guidance-place-complaints = anmälningar och klagomål
guidance-place-conduct = Förhållningsregler
guidance-place-consents = Samtycken
guidance-place-custody = Överlämning
guidance-place-delegated = Delegationsbeslut
guidance-place-deviations = Avvikelser
guidance-place-evidence = bevisets sida
guidance-place-inbox = Inkorgen
guidance-place-item = kommentarens sida
guidance-place-listing = Förteckningen
guidance-place-mandates = Uppdrag
guidance-place-marks = Vad inläggen visar och svarstider
guidance-place-me = Min sida
guidance-place-moderation = kommentarens sida, Dölj eller ta bort
guidance-place-people = Personer
guidance-place-profiles = Profiler
guidance-place-public-list = den öppna förteckningen
guidance-place-queue = Att diarieföra
guidance-place-register = Diarium
guidance-place-reports = Rapporter
guidance-place-by-hand = Det som förs in för hand
guidance-place-disclosures = Utlämnanden
guidance-place-platforms = Plattformar
guidance-place-incident-question = Frågan efter en moderering
guidance-place-crises = Krisläge
guidance-place-incidents = Incidenter
guidance-place-incident = Incidentens sida
guidance-place-posts = Egna inlägg
guidance-place-records = Handlingar
guidance-place-snapshots = Ögonblicksbilder
guidance-place-rounds = Bevakning
guidance-place-training = Utbildning
