# language: sv
Egenskap: Vårdat, enkelt och begripligt
  Den som skriver för kommunen kan pröva sin text innan den publiceras. Det som är svårt att läsa pekas ut, men ingen
  hindras.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-KOM-05
  Scenario: En svårläst text får veta varför, och vad som är lättare
    När medarbetaren går till "/text"
    Och fyller i "Text" med "Kommunens budget för skolan och omsorgen fastställdes av fullmäktige efter lång debatt under onsdagens sammanträde, varefter ledamöterna återgick till ärendena om gatornas belysning, parkernas skötsel, badplatsernas tillgänglighet och frågan om bibliotekens öppettider, vilka bordlades eftersom underlagen saknade beräkningar avseende kostnaderna."
    Och trycker på "Läs texten"
    Så på raden med "Svårläst" står det "under 45 läses av de flesta"
    Och på raden med "Lång mening" står det "dela den, så blir den lättare att läsa"
    Och på raden med "Kansliord: avseende" står det "Skriv hellre: om"

  @KBA-KOM-05
  Scenario: En lättläst text har inget att rätta
    När medarbetaren går till "/text"
    Och fyller i "Text" med "Badhuset öppnar på lördag klockan tio. Kom och bada med oss. Det är gratis för alla barn. Ta med handduk och något att äta. Vi har hängt upp nya lampor, och vattnet är varmt."
    Och trycker på "Läs texten"
    Så står det "Inget att anmärka på i texten."
    Och står det inte "Svårläst"
