"""A bar on a terminal for what takes a while."""

WIDTH = 40


class Bar:
    """Called with the share done, 0 to 1, it draws itself anew: each percent on a terminal, else each tenth."""

    def __init__(self, stream, name):
        self.stream, self.name, self.percent = stream, name, -1
        self.step = 1 if stream.isatty() else 10

    def __call__(self, share):
        percent = int(100 * min(max(share, 0.0), 1.0)) // self.step * self.step
        if percent > self.percent:
            self.percent = percent
            done = "#" * (percent * WIDTH // 100)
            self.stream.write(f"\r{self.name} [{done:.<{WIDTH}}] {percent:>3} %", ending="")
            self.stream.flush()

    def close(self):
        """End the line, where one was begun."""
        if self.percent >= 0:
            self.stream.write("")
