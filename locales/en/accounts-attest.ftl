# What somebody vouches for about an account.
accounts-attest-link = Attestations
accounts-attest-title = Attestations: { $account }
accounts-attest-lead = What the guideline has somebody vouch for about the account, and how the account stands with it today.
accounts-attest-none = The guideline has nobody vouch for anything about accounts.
accounts-attest-by = Vouched for by: { $who }.
accounts-attest-by-day = By { $day }.
accounts-attest-since = Was to be vouched for by { $day }.
accounts-attest-given = Given
accounts-attest-due = To do
accounts-attest-missing = Missing
accounts-attest-do = Vouch for it
accounts-attest-documents = Documents
accounts-attest-documents-hint = Link the routines, one web address or name in each line.
accounts-attest-note = Note
accounts-attest-all-trained = Everybody who works with the account has the courses that are needed.
accounts-attest-lacks = Lack courses: { $who }.
accounts-attest-warning = Note
accounts-attest-no-documents = No document was linked.
accounts-attest-lacked = Lacked courses then: { $who }.
accounts-attest-publishers = { $n ->
    [0] Nobody may publish on the account.
    [one] One may publish on the account: { $who }.
   *[other] { $n } may publish on the account: { $who }.
}
accounts-attest-publishers-most = The guideline says { $most } at most. If they are more, write why.
accounts-attest-refused-reason-missing = More may publish than the guideline has room for. Write why that is needed, or make the circle smaller first.
accounts-attest-said = It is vouched for.
accounts-attest-refused-not-permitted = The guideline has somebody else vouch for this.
