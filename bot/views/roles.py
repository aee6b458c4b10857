"""Who has which role in a unit, and what is asked before one ends."""

from aiogram.types import InlineKeyboardButton

from bot.councils.model.organisation import Role, Unit
from bot.councils.operations.roles import Holder, RolesPage
from bot.views.buttons import button, in_rows, keyboard
from bot.views.message import Message
from bot.views.organisation import UnitButton, UnitDo
from bot.views.role_buttons import RoleButton, RoleDo
from bot.views.texts import Texts
from bot.views.turning import name_on_button, turns

_CODES = (UnitDo.HELPER, UnitDo.MENTOR, UnitDo.READER)


def roles(texts: Texts, page: RolesPage) -> Message:
    """Who has which role in a unit, each with a button, and the codes that give one."""

    def asking(holder: Holder) -> InlineKeyboardButton:
        ask = RoleButton(do=RoleDo.ASK, unit=page.unit.id, holder=holder.user_id, role=holder.role, page=page.page)
        return InlineKeyboardButton(text=f"▸ {name_on_button(texts, holder.name)}", callback_data=ask.pack())

    lines = [texts("roles-page", name=page.unit.name)]
    for role in Role:
        names = tuple(holder.name for holder in page.holders if holder.role is role)
        lines.append(texts(f"roles-of-{role}", count=len(names), names=texts.names(names)))
    here = RoleButton(do=RoleDo.LIST, unit=page.unit.id)
    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(
            *in_rows([asking(holder) for holder in page.shown], 2),
            turns(texts, page.page, page.pages, lambda to: here.model_copy(update={"page": to})),
            [button(texts, f"unit-{do}", UnitButton(do=do, unit=page.unit.id)) for do in _CODES],
            [button(texts, "unit-back", UnitButton(do=UnitDo.MORE, unit=page.unit.id))],
        ),
    )


def role(texts: Texts, holder: Holder, unit: Unit, pressed: RoleButton, *, is_own: bool) -> Message:
    """What she is there, and whether that is to end."""
    text = texts("role-page", name=holder.name, title=unit.name, role=holder.role, own="yes" if is_own else "no")
    row = [button(texts, "role-end", pressed.model_copy(update={"do": RoleDo.END}))]
    if not is_own or holder.role is Role.COORDINATOR:
        row.append(button(texts, "unit-back", pressed.model_copy(update={"do": RoleDo.LIST})))
    return Message(text=text, keyboard=keyboard(row))
