"""What Telegram may answer instead of yes, by what is to be done about it; courier and boards are tried by each."""

from playground.errors import ApiError, bad_request, forbidden

OUT_OF_REACH = [
    forbidden("bot can't initiate conversation with a user"),
    forbidden("bot was blocked by the user"),
    forbidden("user is deactivated"),
    bad_request("chat not found"),
]
SHUT = [
    forbidden("bot was kicked from the supergroup chat"),
    forbidden("bot was kicked from the group chat"),
    forbidden("bot is not a member of the supergroup chat"),
    bad_request("chat not found"),
    bad_request("not enough rights to send text messages to the chat"),
    bad_request("TOPIC_CLOSED"),
]
NEVER = [
    bad_request("message is too long"),
    bad_request("can't parse entities: Unsupported start tag"),
    bad_request("BUTTON_DATA_INVALID"),
]
ON_THE_WAY = [
    ApiError(500, "Internal Server Error"),
    ApiError(502, "Bad Gateway"),
    ApiError(503, "Service Unavailable: restart"),
]
FOR_ITS_OWNER = [
    ApiError(401, "Unauthorized"),
    ApiError(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
]


def words(error: ApiError) -> str:
    """Its description, as the name of a test."""
    return error.description
