# language: sv
Egenskap: Aldrig obevakat
  Kontot är alltid bevakat av någon, också när den som sköter det är ledig.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @KBA-TAN-13
  Scenario: Bevakar varken den ansvariga eller ersättaren får chefen veta det
    När klockan blir 20:00 måndagen den 23 november 2026
    Så får ersättaren ett brev om "är inte gjord"
    Och får chefen ett brev om "är inte gjord"
    Och ser chefen "Missad" på "Bevakningsrundor"

  @KBA-TAN-13
  Scenario: Ingen är ledig utan att någon annan tar över kontot
    När redaktören går till "/me"
    Och fyller i "Första dagen" med "2026-11-24"
    Och fyller i "Sista dagen" med "2026-11-27"
    Och trycker på "Anmäl frånvaro"
    Så går det inte, för "Välj en ersättare. Kontona ska skötas även när du är borta."

  @KBA-TAN-12
  Scenario: En fråga ska vara besvarad senast nästa arbetsdag
    Givet att en besökare skriver "När öppnar badhuset?"
    När redaktören öppnar inkorgen
    Så ska den vara besvarad senast 16:30 tisdagen den 24 november 2026
    När klockan blir 09:00 onsdagen den 25 november 2026
    Och redaktören går till "Inkorg"
    Så står det "1 försenat"
    När redaktören svarar "På lördag klockan tio."
    Så står "På lördag klockan tio." under kommentaren på plattformen
    Och ser redaktören inte "försenat" på "Inkorg"

  @KBA-TAN-10
  Scenario: Finns det inte folk nog för dialogen syns luckan, redan i ansökan och så länge kontot finns
    När medarbetaren går till "Ansökningar om konto > Ansök om konto"
    Och fyller i "Kontots namn" med "Ungdomsgården"
    Och trycker på "Spara ansökan"
    Så står det "Vilka resurser finns?: svara på det här."
    När medarbetaren trycker på "Lämna in"
    Så går det inte, för "Vilka resurser finns?: svara på det här."
    När chefen går till "Konton > Kungsbacka kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Någon annan ersätter den ansvariga." står det "grönt"
    När administratören går till "/people"
    Och följer "Ersättare Lind"
    Och trycker på "Avsluta för Ersättare Lind"
    Och chefen går till "Konton > Kungsbacka kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Någon annan ersätter den ansvariga." står det "rött"
    Och på raden med "Någon annan ersätter den ansvariga." står det "Utse en ny ersättare."

  @KBA-TAN-36
  Scenario: Tillsynen går att visa upp, runda för runda
    När redaktören skriver under rundan
    Och klockan blir 20:00 tisdagen den 24 november 2026
    Och chefen går till "/accounts/motala-webben/rounds"
    Och följer "Hämta alla rundor som CSV"
    Så står det "23 nov 2026 kl. 12:15,Underskriven,Redaktör Ek,23 nov 2026 kl. 09:01"
    Och står det "24 nov 2026 kl. 16:30,Missad"
