# language: sv
Egenskap: Det som hör till ett ärende handläggs i ärendet
  När någon frågar om något som redan handläggs svarar staden där handläggningen sker, inte i kommentarsfältet.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Nya cykelbanor på Söder"

  @STO-BSV-06
  Scenario: En fråga om ett pågående ärende får hänvisningen och lämnas till registratorn med ärendets nummer
    Givet att en besökare skriver "Hur går det med mitt bygglov?"
    När redaktören öppnar kommentaren
    Och väljer "Pågående ärende" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Så går det inte, för "Skriv ärendets diarienummer."
    När fyller i "Diarienummer" med "SBN 2026/77"
    Och trycker på "Ange slag"
    Så står det "i SBN 2026/77"
    När redaktören svarar "Det blir klart i vår."
    Så går det inte, för "Här godtas bara riktlinjens hänvisning som svar"
    När redaktören öppnar kommentaren
    Och trycker på "Underteckna och skicka"
    Så står "Det du skriver om hör till ett ärende som redan handläggs, och där får du svar. Vänd dig till: Ordinarie ärendehandläggning." under kommentaren på plattformen
    När redaktören öppnar kommentaren
    Och trycker på "Bedöm så: Diarieförs"
    Och redaktören öppnar kommentaren
    Så står det "Väntar hos registratorn"
