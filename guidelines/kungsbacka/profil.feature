# language: sv
Egenskap: Tydlig avsändare
  På kontot står vems det är, vem som skriver, varför det finns och vad som inte får skrivas. Texten görs av det som
  är känt, och varje natt jämförs den med det som står på plattformen.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-BIL-03
  Scenario: Mallen för en tydlig avsändare fyller i sig själv
    När kommunikationschefen går till "Konton > Kungsbacka > Profil"
    Och väljer "kontaktuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "Ring kontaktcenter"
    Och trycker på "Spara uppgiften"
    Så på raden med "Kommunens logotyp" står det "Som profilbild."
    Och på raden med "Ansvarig verksamhet" står det "Kontot sköts av Kommunikationsenheten."
    Och på raden med "Kontaktuppgifter" står det "Ring kontaktcenter"
    Och på raden med "Vilka som skriver" står det "Redaktör Ek"
    Och på raden med "Syftet med kontot" står det "Nyheter om kommunens verksamhet"
    Och på raden med "Vilka inlägg som inte tillåts" står det "svordomar eller obsceniteter"

  @KBA-TAN-02 @KBA-TAN-03 @KBA-TAN-05 @KBA-TAN-06
  Scenario: Det som fattas i profilen pekas ut punkt för punkt
    Givet att sidan om kontot säger
      """
      Välkommen till badhuset.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Konton > Kungsbacka > Profil"
    Så på raden med "Ansvarig verksamhet" står det "Saknas"
    Och på raden med "Kontaktuppgifter" står det "Uppgift saknas"
    Och på raden med "Syftet med kontot" står det "Saknas"
    Och på raden med "Vilka inlägg som inte tillåts" står det "Saknas"
    Och ser kommunikationschefen "stämmer inte" på "Profiler"

  @KBA-TAN-02 @KBA-TAN-03 @KBA-TAN-05 @KBA-TAN-06
  Scenario: Står allt i profilen är det klart
    Givet att kommunikationschefen går till "Konton > Kungsbacka > Profil"
    Och väljer "kontaktuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "Ring kontaktcenter"
    Och trycker på "Spara uppgiften"
    Och att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Ring kontaktcenter. Kontots syfte: Nyheter om kommunens verksamhet. Det här accepterar vi inte: förtal, personangrepp och förolämpningar; hets mot folkgrupp, sexism och andra trakasserier; våldsskildringar och pornografi; uppmaning till brott; upphovsrättsintrång; svordomar eller obsceniteter; kommersiella budskap eller reklam; sekretess; följer av lagen, utöver dokumentet.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Konton > Kungsbacka > Profil"
    Så på raden med "Ansvarig verksamhet" står det "Finns"
    Och på raden med "Kontaktuppgifter" står det "Finns"
    Och på raden med "Syftet med kontot" står det "Finns"
    Och på raden med "Vilka inlägg som inte tillåts" står det "Finns"
    Men på raden med "Vilka som skriver" står det "Saknas"

  @KBA-TAN-01
  Scenario: Den som ser att logotypen saknas antecknar det, och vad som görs
    När kommunikationschefen går till "Konton > Kungsbacka > Profil > Bekräfta profilen"
    Och väljer "Kommunens logotyp" för "Stämmer inte"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Skriv vad som görs åt det som avviker."
    När kommunikationschefen går till "Konton > Kungsbacka > Profil > Bekräfta profilen"
    Och väljer "Kommunens logotyp" för "Stämmer inte"
    Och fyller i "Vad som görs åt det" med "Profilbilden byts i dag"
    Och trycker på "Bekräfta profilen"
    Så på raden med "Avviker: Kommunens logotyp" står det "Kommunikationschef Lönn, mån 23 nov 09:00"

  @KBA-TAN-04
  Scenario: När någon ny får skriva stämmer profilen inte längre
    Givet att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Här skriver Ersättare Lind, Kommunikationschef Lönn, Kommunikatör Gran, Redaktör Ek.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Konton > Kungsbacka > Profil"
    Så på raden med "Vilka som skriver" står det "Finns"
    Givet att medarbetaren får rollen "editor"
    Och att chefen går till "Start > En person väntar på ditt uppdrag"
    Och trycker på "Ge Medarbetare Oxel uppdraget"
    När klockan blir 08:00 onsdagen den 25 november 2026
    Och kommunikationschefen går till "Konton > Kungsbacka > Profil"
    Så på raden med "Vilka som skriver" står det "Medarbetare Oxel"
    Och på raden med "Vilka som skriver" står det "Inaktuell"

  @KBA-ROL-06
  Scenario: Kontona står både på webbplatsen och på intranätet, för alla som arbetar i kommunen
    När medarbetaren går till "Start > Förteckningen"
    Så på raden med "Kungsbacka kommuns webbplats" står det "Redaktör Ek"
    Och kommer medarbetaren inte åt "/accounts/motala-webben"
    När en besökare öppnar "/konton"
    Så står det "Kungsbacka kommuns webbplats"
    Och står det inte "Redaktör Ek"
