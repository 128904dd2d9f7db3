# language: sv
Egenskap: Nycklarna till plattformen
  Den som har kunnat logga in på ett konto kan det tills lösenordet är bytt.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-NYT-17
  Scenario: När en nyckelinnehavare slutar ska lösenordet bytas för vart och ett av kontona
    Givet att redaktören går till "/accounts/motala-webben/custodians"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och väljer "Ersättare Lind" för "Kan logga in på plattformen (2)"
    Och trycker på "Spara"
    När administratören går till "Start > Personer > Redaktör Ek"
    Och trycker på "Avsluta för Redaktör Ek"
    Och klockan blir 09:05 måndagen den 23 november 2026
    Och administratören går till "/custody"
    Så står det "Byt lösenordet till Motala kommuns webbplats hos plattformen: Redaktör Ek kunde logga in"
