# What belongs to the whole house: the menu and the rehearsal.

uppsikt-place-inbox = Inbox
uppsikt-place-rounds = Watch
uppsikt-place-cases = Moderation
uppsikt-place-queue = To be registered
uppsikt-place-register = Register
uppsikt-place-accounts = Accounts
uppsikt-place-applications = Applications
uppsikt-place-people = People
uppsikt-no-role = No role

uppsikt-cast = People of the rehearsal
uppsikt-cast-lead = All of them are made up. Choose whom you want to be and see what that role sees and may do.
uppsikt-cast-password = Whoever prefers to sign in the usual way takes the name below and the password
uppsikt-cast-be = Be { $name }
uppsikt-clock-turned = The clock was turned forward. What became due is done in a moment.

uppsikt-api-token = Show a valid API token in the header Authorization: Bearer …; it is made on the page My page.
uppsikt-api-unreadable = The request cannot be read: see the description at /api/v1/openapi.json.
