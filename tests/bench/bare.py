"""A bare python-telegram-bot with all its defaults: it answers the tap and changes the caption.

python -m tests.bench.bare <address> <token>"""

import itertools
import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes


def main() -> None:
    address, token = sys.argv[1:]
    numbers = itertools.count(2)

    async def tapped(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query
        await query.answer()
        step = f"v1:done:1:{next(numbers)}"
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Done", callback_data=step)]])
        await query.edit_message_caption("The next step.", reply_markup=keyboard)

    app = Application.builder().token(token).base_url(f"{address}/bot").build()
    app.add_handler(CallbackQueryHandler(tapped))
    app.run_polling()


if __name__ == "__main__":
    main()
