# Det som någon intygar om ett konto.
accounts-attest-link = Intyg
accounts-attest-title = Intyg: { $account }
accounts-attest-lead = Det som riktlinjen vill att någon intygar om kontot, och hur kontot står sig i dag.
accounts-attest-none = Riktlinjen vill inte att någon intygar något om konton.
accounts-attest-by = Intygas av: { $who }.
accounts-attest-by-day = Senast { $day }.
accounts-attest-since = Skulle ha intygats senast { $day }.
accounts-attest-given = Intygat
accounts-attest-due = Återstår
accounts-attest-missing = Saknas
accounts-attest-do = Intyga
accounts-attest-documents = Dokument
accounts-attest-documents-hint = Länka rutinerna, en webbadress eller ett namn på varje rad.
accounts-attest-note = Anteckning
accounts-attest-all-trained = Alla som arbetar med kontot har de utbildningar som krävs.
accounts-attest-lacks = Saknar utbildning: { $who }.
accounts-attest-warning = Obs
accounts-attest-no-documents = Inget dokument länkades.
accounts-attest-lacked = Då saknade { $who } utbildning.
accounts-attest-publishers = { $n ->
    [0] Ingen får publicera på kontot.
    [one] En får publicera på kontot: { $who }.
   *[other] { $n } får publicera på kontot: { $who }.
}
accounts-attest-publishers-most = Riktlinjen säger högst { $most }. Är de fler, skriv varför.
accounts-attest-refused-reason-missing = Fler får publicera än riktlinjen har rum för. Skriv varför det behövs, eller minska kretsen först.
accounts-attest-said = Det är intygat.
accounts-attest-refused-not-permitted = Riktlinjen vill att någon annan intygar det här.
