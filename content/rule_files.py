"""The shape of the files that account for the inventory's rules, cautions and left-out facts."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from content.shelf_fields import ShelfFile, each_once, one_line

How = Literal["drives", "said", "left out"]


class RuleFile(ShelfFile):
    """What became of one rule: what drives it or where it is said, and why it is served so."""

    how: How
    where: Annotated[list[str], AfterValidator(each_once)]
    rule: Annotated[str, Field(min_length=1, max_length=160), AfterValidator(one_line)]
    reason: Annotated[str, Field(max_length=300), AfterValidator(one_line)]
    differs: Annotated[str, Field(max_length=300), AfterValidator(one_line)]

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.how == "left out" and self.where:
            raise ValueError("a rule that is left out is nowhere")
        if self.how == "left out" and not self.reason:
            raise ValueError("a rule that is left out has a reason")
        if self.how != "left out" and not self.where:
            raise ValueError(f'"{self.how}" says where')
        return self


class FactLeftOut(ShelfFile):
    """Why no tip serves a fact of the inventory."""

    reason: Annotated[str, Field(min_length=1, max_length=300), AfterValidator(one_line)]
