"""What Discord answers when it refuses: a status, a code and, for forms, where it went wrong."""

from typing import Any

Json = dict[str, Any]
"""A JSON object; its shape is Discord's, described in their documentation."""


class ApiError(Exception):
    """A refusal, on its way to becoming an HTTP answer."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def body(self) -> Json:
        body: Json = {"message": self.message, "code": self.code}
        return body if self.errors is None else body | {"errors": self.errors}


class InvalidFormError(ApiError):
    """400 with code 50035: `problems` maps a dotted path in the body to what is wrong there."""

    def __init__(self, problems: dict[str, str]) -> None:
        self.problems = problems
        tree: Json = {}
        for path, message in problems.items():
            node = tree
            for key in path.split("."):
                node = node.setdefault(key, {})
            node["_errors"] = [{"code": "INVALID", "message": message}]
        super().__init__(400, 50035, "Invalid Form Body", tree)


def unauthorized() -> ApiError:
    return ApiError(401, 0, "401: Unauthorized")


def unknown_route() -> ApiError:
    return ApiError(404, 0, "404: Not Found")


def unknown(what: str) -> ApiError:
    """404 for a thing that is not (or no longer) there."""
    return ApiError(404, _UNKNOWN[what], f"Unknown {what}")


def missing_access() -> ApiError:
    return ApiError(403, 50001, "Missing Access")


def missing_permissions() -> ApiError:
    return ApiError(403, 50013, "Missing Permissions")


def already_acknowledged() -> ApiError:
    return ApiError(400, 40060, "Interaction has already been acknowledged.")


def invalid_webhook_token() -> ApiError:
    return ApiError(401, 50027, "Invalid Webhook Token")


def empty_message() -> ApiError:
    return ApiError(400, 50006, "Cannot send an empty message")


def too_large() -> ApiError:
    return ApiError(413, 40005, "Request entity too large")


_UNKNOWN = {
    "Application": 10002,
    "Channel": 10003,
    "Guild": 10004,
    "Member": 10007,
    "Message": 10008,
    "Role": 10011,
    "User": 10013,
    "Webhook": 10015,
    "Interaction": 10062,
    "Application Command": 10063,
    "Guild Scheduled Event": 10070,
}
