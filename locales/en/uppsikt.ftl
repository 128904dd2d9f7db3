# What belongs to the whole house: the menu and the rehearsal.

uppsikt-place-assessments = To be assessed
uppsikt-place-handed = Handed over without a receipt
uppsikt-place-inbox = Inbox
uppsikt-place-rounds = Watch
uppsikt-place-cases = Moderation
uppsikt-place-queue = To be registered
uppsikt-place-register = Register
uppsikt-place-retention = Retention
uppsikt-place-accounts = Accounts
uppsikt-place-applications = Applications
uppsikt-place-people = People
uppsikt-place-guideline = The guideline
uppsikt-no-role = No role

uppsikt-cast = People of the rehearsal
uppsikt-cast-lead = All of them are made up. Choose whom you want to be and see what that role sees and may do.
uppsikt-cast-password = Whoever prefers to sign in the usual way takes the name below and the password
uppsikt-cast-be = Be { $name }
uppsikt-clock-turned = The clock was turned forward. What became due is done in a moment.

uppsikt-api-token = Show a valid token in the header Authorization: Bearer …. Tokens are made on My page.
uppsikt-api-unreadable = The request cannot be read: see the description at /api/v1/openapi.json.
uppsikt-api-not-json = What was sent cannot be read as JSON. Send a JSON object as described at /api/v1/openapi.json.
uppsikt-api-kind = Send JSON, with the header Content-Type: application/json.
uppsikt-api-too-large = What was sent is too large. Send at most 256 kB, and a file of accounts of at most 8 MB.
uppsikt-api-method = The address exists and does not take this method. The header Allow says which it takes.
uppsikt-api-not-text = A text holds the character U+0000, which no text has. Remove it.
uppsikt-api-not-visible = A text holds nothing but characters that cannot be seen. Write something that can be read, or leave it out.
uppsikt-api-wrong-object = Send a JSON object with the fields described at /api/v1/openapi.json.
uppsikt-api-missing-field = The field { $field } is missing.
uppsikt-api-repeated-field = The field { $field } stands there twice. Send it once.
uppsikt-api-unknown-field = What was sent has a field that does not exist here. Those that exist are: { $fields }.
uppsikt-api-no-fields = What was sent has a field, and here there are none. Send nothing, or an empty object.
uppsikt-api-wrong-type = The field { $field } is to be { $kind }.
uppsikt-api-wrong-word = The field { $field } takes one of: { $words }.
uppsikt-api-wrong-form = The field { $field } is not written as it should be. Write for example { $example }.
uppsikt-api-own-password = One's own password is changed with the old one: POST /api/v1/me/password.
uppsikt-api-kind-integer = an integer
uppsikt-api-kind-string = a text (string)
uppsikt-api-kind-array = a list (array)
uppsikt-api-kind-object = an object
uppsikt-api-kind-other = of the type described at /api/v1/openapi.json
uppsikt-api-not-given = The field { $field } is to be { $gives } of another answer, unchanged.
uppsikt-api-not-found = There is nothing at this address, or the owner of the token may not know of it.
uppsikt-api-stale = It was changed since it was read. Read it again, and decide about what stands there now.
