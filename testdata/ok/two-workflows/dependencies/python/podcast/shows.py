"""The shows that are published."""


class Show:
    def __init__(self, key, bitrates, *, spoken=True):
        self.key = key
        self.bitrates = bitrates
        self.spoken = spoken

    @property
    def title(self):
        return self.key.replace('_', ' ').title()


SHOWS = [Show('morning_news', [64, 96]), Show('field_recordings', [128], spoken=False)]
