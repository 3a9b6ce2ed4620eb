"""Steps between the password and being signed in. The adapter names them by path: importing goes one way."""

from allauth.account.stages import EmailVerificationStage


class KnownEmailStage(EmailVerificationStage):
    """An account without e-mail has none to confirm: it signs in by its login."""

    def handle(self):
        user = self.login.user
        if user and not user.email:
            return None, True
        return super().handle()
