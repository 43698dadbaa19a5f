

def _get_notification_server_uri(self):
    return self.get("notification_server_uri", self.get_server_uri())


ProjectConfig.get_notification_server_uri = _get_notification_server_uri
