"""The table of contents: everything a person can do, in the order it is tried."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler
from telegram.ext.filters import COMMAND, TEXT, ChatType, MessageFilter, StatusUpdate, UpdateType

from bot import (
    body_buttons,
    buttons,
    day_buttons,
    flare_buttons,
    kind_buttons,
    library_buttons,
    load_buttons,
    look_buttons,
    pause_buttons,
    plan_buttons,
    sense_buttons,
    signs_buttons,
    swap_buttons,
    week_buttons,
)
from bot.button import Button
from bot.context import App, Context, rooms_of
from bot.handlers import (
    body,
    day,
    flare,
    kinds,
    library,
    load,
    looks,
    meeting,
    nudges,
    pages,
    pauses,
    plan,
    routine,
    sense,
    signs,
    weeks,
    words,
)
from coach import hurts, player, swapping
from coach.net import Net

B = TypeVar("B", bound=Button)
Command = Callable[[Update, Context], Coroutine[Any, Any, None]]

# In the order of Telegram's menu.
COMMANDS: dict[str, Command] = {
    "start": meeting.start,
    "today": routine.today,
    "break": routine.take_break,
    "walk": weeks.walk,
    "week": weeks.week,
    "hurts": flare.it_hurts,
    "library": library.show,
    "pause": pauses.pause,
    "resume": pauses.resume,
    "progress": pages.show_progress,
    "settings": day.settings,
    "reminders": kinds.show,
    "warning": meeting.show_signs,
    "help": pages.show_help,
    "privacy": pages.show_privacy,
    "delete": pages.ask_to_delete,
    "cancel": pages.cancel,
}


class CaughtInTheNet(MessageFilter):
    """Words that are answered before everything else, even before a command."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self._net = net

    def filter(self, message: Message) -> bool:
        return self._net.catches(message.text or message.caption or "") is not None


def register(app: App) -> None:
    private = ChatType.PRIVATE & UpdateType.MESSAGE
    # Also of a message that was edited; everything else is heard once, as it was first said.
    netted = ChatType.PRIVATE & UpdateType.MESSAGES & CaughtInTheNet(rooms_of(app).net)
    app.add_handler(MessageHandler(netted, words.caught))
    for name, act in COMMANDS.items():
        app.add_handler(CommandHandler(name, act, private))
    for handler in _taps():
        app.add_handler(handler)
    app.add_handler(CallbackQueryHandler(words.old_button))
    app.add_handler(MessageHandler(private & TEXT, words.typed))
    app.add_handler(MessageHandler(private & ~StatusUpdate.ALL, words.not_words))
    app.add_handler(ChatMemberHandler(words.came_or_went, ChatMemberHandler.MY_CHAT_MEMBER))
    app.add_handler(
        MessageHandler(ChatType.GROUPS & UpdateType.MESSAGE & COMMAND, words.in_a_group)
    )


def _taps() -> list[CallbackQueryHandler[Context, Any]]:
    step = routine.on_step
    return [
        on(buttons.Agree, meeting.agree),
        on(buttons.WhatIsKept, meeting.what_is_kept),
        on(buttons.Signs, meeting.signs),
        on(buttons.ShowSigns, meeting.show_signs),
        on(buttons.Seen, meeting.seen),
        on(buttons.SeenWhen, meeting.seen_when),
        on(signs_buttons.ShortSigns, meeting.short_signs),
        on(signs_buttons.SecondSigns, signs.answer),
        on(signs_buttons.ShowSecond, signs.show_second),
        on(signs_buttons.TickSign, signs.tick),
        on(signs_buttons.SayWhich, signs.say_which),
        on(signs_buttons.AskWhich, signs.ask_which),
        on(signs_buttons.TooYoung, signs.too_young),
        on(signs_buttons.AskNews, signs.ask_news),
        on(signs_buttons.PlaceIs, signs.place_is),
        on(signs_buttons.AskCountry, signs.ask_country),
        on(signs_buttons.SetCountry, signs.set_country),
        on(buttons.Today, routine.today),
        on(buttons.Begin, routine.begin),
        on(buttons.Floor, routine.floor),
        on(buttons.Afresh, routine.afresh),
        on(buttons.Break, routine.take_break),
        on(buttons.Start, step(player.start_step)),
        on(buttons.Done, step(player.finish_step)),
        on(buttons.Skip, step(player.skip)),
        on(buttons.Back, step(player.back)),
        on(buttons.Pause, step(player.pause)),
        on(buttons.GoOn, step(player.resume)),
        on(buttons.Stop, step(player.stop)),
        on(buttons.Hurts, step(hurts.hurts)),
        on(buttons.HurtsSo, routine.hurts_so),
        on(buttons.FeltSo, routine.felt),
        on(swap_buttons.Other, step(swapping.other)),
        on(swap_buttons.TooHard, step(swapping.too_hard)),
        on(swap_buttons.TooEasy, step(swapping.too_easy)),
        on(swap_buttons.CantHere, step(swapping.cant_here)),
        on(swap_buttons.BackTo, library.unswap),
        on(buttons.AskZone, day.ask_zone),
        on(buttons.ChooseZone, day.choose_zone),
        on(buttons.ConfirmZone, day.confirm_zone),
        on(buttons.NotNowZone, day.not_now),
        on(buttons.ShowSettings, day.settings),
        on(buttons.SetDay, day.set_day),
        on(buttons.SetHours, day.set_hours),
        on(buttons.SetRoutine, day.set_routine),
        on(buttons.SetMinutes, day.set_minutes),
        on(buttons.SetInterval, day.set_interval),
        on(buttons.PauseAll, pauses.pause),
        on(buttons.ResumeAll, pauses.resume),
        on(pause_buttons.PauseMinutes, pauses.for_minutes),
        on(pause_buttons.PauseDays, pauses.for_days),
        on(pause_buttons.PauseOpen, pauses.without_end),
        on(pause_buttons.OnlyToday, pauses.only_today),
        on(pause_buttons.ShowHolidays, pauses.holidays),
        on(pause_buttons.HolidaySpan, pauses.add_span),
        on(pause_buttons.PickFirst, pauses.ask_first),
        on(pause_buttons.PickLast, pauses.ask_last),
        on(pause_buttons.AddHoliday, pauses.add),
        on(pause_buttons.RemoveHoliday, pauses.remove),
        on(day_buttons.SetRanges, day.set_ranges),
        on(day_buttons.ShowWeekdays, day.weekdays),
        on(day_buttons.ShowWeekday, day.weekday),
        on(day_buttons.AsUsual, day.as_usual),
        on(day_buttons.SetMost, day.set_most),
        on(day_buttons.ShowQuiet, day.quiet_hours),
        on(day_buttons.SetQuiet, day.set_quiet),
        on(day_buttons.TakeBack, day.take_back),
        on(buttons.NudgeAnswer, nudges.answered),
        on(library_buttons.ShowLibrary, library.show),
        on(library_buttons.ShowFact, library.fact),
        on(library_buttons.AskName, library.ask_name),
        on(library_buttons.ShowShelf, library.shelf),
        on(library_buttons.ShowMove, library.move),
        on(library_buttons.WishMove, library.wish),
        on(library_buttons.TryMove, library.try_now),
        on(library_buttons.ShowProgram, library.program),
        on(library_buttons.BeginProgram, library.begin),
        on(library_buttons.FollowProgram, library.follow),
        on(body_buttons.ShowBody, body.show),
        on(body_buttons.NoCondition, body.none),
        on(body_buttons.Unsure, body.unsure),
        on(body_buttons.ShowGroup, body.group),
        on(body_buttons.TickCondition, body.tick),
        on(body_buttons.SetSince, body.since),
        on(body_buttons.Cleared, body.cleared),
        on(body_buttons.StillSo, body.still),
        on(body_buttons.SetKit, body.set_kit),
        on(week_buttons.ShowWalk, weeks.walk),
        on(week_buttons.WalkFirst, weeks.walk_first),
        on(week_buttons.WalkDone, weeks.walked),
        on(week_buttons.WalkMore, weeks.how_long("more")),
        on(week_buttons.WalkLess, weeks.how_long("less")),
        on(week_buttons.ShowWeek, weeks.week),
        on(week_buttons.WeekPain, weeks.pain),
        on(week_buttons.WeekTask, weeks.task),
        on(week_buttons.WeekTry, weeks.ability),
        on(week_buttons.WeekBarrier, weeks.barrier),
        on(week_buttons.WeekGoal, weeks.goal),
        on(week_buttons.WeekUndo, weeks.undo),
        on(week_buttons.After, weeks.after),
        on(week_buttons.IfHurdle, weeks.if_hurdle),
        on(week_buttons.NotAfter, weeks.not_after),
        on(flare_buttons.Ouch, flare.it_hurts),
        on(flare_buttons.Bears, flare.bears),
        on(flare_buttons.InFlare, flare.said),
        on(flare_buttons.HowIs, flare.how_it_is),
        on(flare_buttons.Through, flare.through),
        on(flare_buttons.ShowMeanwhile, flare.meanwhile),
        on(flare_buttons.Worse8, flare.severe),
        on(load_buttons.BeginSo, load.begin_so),
        on(load_buttons.ToughSo, load.tough_so),
        on(load_buttons.AfterSo, load.after_so),
        on(load_buttons.MorningSo, load.morning),
        on(plan_buttons.ShowPlan, plan.show),
        on(plan_buttons.ShowPlanMove, plan.move),
        on(plan_buttons.SwapToday, plan.swap),
        on(plan_buttons.Shorten, plan.shorten),
        on(plan_buttons.AnotherPlan, plan.another),
        on(plan_buttons.AsItWas, plan.as_it_was),
        on(plan_buttons.KeepMove, plan.keep),
        on(sense_buttons.FewerSo, sense.fewer),
        on(look_buttons.ShowLooks, looks.show),
        on(look_buttons.SetMotion, looks.motion),
        on(look_buttons.SetTone, looks.tone),
        on(look_buttons.SetBells, looks.bells),
        on(kind_buttons.ShowKinds, kinds.show),
        on(kind_buttons.ShowKind, kinds.one),
        on(kind_buttons.SetKind, kinds.change),
        on(kind_buttons.NotToday, kinds.not_today),
        on(kind_buttons.PostureDone, kinds.posture_done),
        on(buttons.DeleteYes, pages.delete),
        on(buttons.DeleteNo, pages.keep_all),
        on(buttons.ShowHelp, pages.show_help),
    ]


def on(
    kind: type[B], act: Callable[[Update, Context, B], Awaitable[None]]
) -> CallbackQueryHandler[Context, Any]:
    async def pressed(update: Update, context: Context) -> None:
        context.stop_the_spinner(update)
        assert context.match  # PTB's, of the pattern
        await act(update, context, kind.unpack(context.match[0]))

    return CallbackQueryHandler(pressed, pattern=kind.pattern())
