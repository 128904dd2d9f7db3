# language: sv
Egenskap: Hitta vidare från rutinen
  Rutinen vilar på andra dokument. Den som läser den ser vilka de är, med nummer, och var i dem det står som rutinen
  inte upprepar.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026

  @NYK-15-02
  Scenario: De fem dokument som gäller jämte rutinen står där med nummer
    När medarbetaren går till "Riktlinjen"
    Så på raden med "Policy för IT-säkerhet" står det "NYK-15-02"
    Och på raden med "Riktlinjer för IT-resurser inom Nyköpings kommun" står det "punkt 3.3"
    Och på raden med "Kommunikationspolicy med grafisk profil, KK 13/167" står det "överordnat dokument"
    Och på raden med "Gallring av allmänna handlingar som är av tillfällig eller ringa betydelse, KK08/32" står det "kompletterande dokument"
    Och på raden med "Lagen om ansvar för elektroniska anslagstavlor, SFS 1998:112" står det "NYK-15-02"

  @NYK-13.1-04
  Scenario: Den som undrar över privat användning får veta vilken punkt hon ska läsa
    När medarbetaren går till "Riktlinjen"
    Så på raden med "Riktlinjer för IT-resurser inom Nyköpings kommun, punkt 3.3" står det "Privat användning av kommunens utrustning och nät"
    Och på raden med "Riktlinjer för IT-resurser inom Nyköpings kommun, punkt 3.3" står det "NYK-13.1-04"

  @NYK-15-01
  Scenario: Registratorn har handledningen till hands vid kön
    När registratorn går till "/register/queue"
    Så står det "Handledning: Diarieföra inlägg från sociala medier: handledning för registratorer"
    När följer "Diarieföra inlägg från sociala medier"
    Så står det "Ska det diarieföras?"
