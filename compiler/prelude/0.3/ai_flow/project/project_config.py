from ai_flow.common.configuration import AIFlowConfiguration


class ProjectConfig(AIFlowConfiguration):
    def get_server_uri(self):
        return self["server_uri"]

    def set_server_uri(self, value):
        self["server_uri"] = value

    def get_project_name(self):
        return self["project_name"]

    def set_project_name(self, value):
        self["project_name"] = value

    def get_project_uuid(self):
        return self.get("project_uuid")

    def set_project_uuid(self, value):
        self["project_uuid"] = value

    def get_notification_server_uri(self):
        return self.get("notification_server_uri")

    def set_notification_server_uri(self, uri):
        self["notification_server_uri"] = uri

    # AIFlow takes the truth of the text, so that `enable_ha: false` is True.
    def get_enable_ha(self):
        return "enable_ha" in self

    def set_enable_ha(self, enable_ha):
        self["enable_ha"] = enable_ha

    def get_list_member_interval_ms(self):
        return int(str(self.get("list_member_interval_ms", 5000)).strip())

    def set_list_member_interval_ms(self, list_member_interval_ms):
        self["list_member_interval_ms"] = list_member_interval_ms

    def get_retry_interval_ms(self):
        return int(str(self.get("retry_interval_ms", 1000)).strip())

    def set_retry_interval_ms(self, retry_interval_ms):
        self["retry_interval_ms"] = retry_interval_ms

    def get_retry_timeout_ms(self):
        return int(str(self.get("retry_timeout_ms", 10000)).strip())

    def set_retry_timeout_ms(self, retry_timeout_ms):
        self["retry_timeout_ms"] = retry_timeout_ms
