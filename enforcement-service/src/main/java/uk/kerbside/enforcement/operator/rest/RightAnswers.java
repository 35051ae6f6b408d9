package uk.kerbside.enforcement.operator.rest;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.operator.OperatorRight;
import uk.kerbside.enforcement.operator.OperatorRights;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Answers with rights, and says of each whether checks are answered with it. */
@ApplicationScoped
class RightAnswers {
    private final OperatorRights rights;
    private final CurrentKnowledge knowledge;
    private final Pages pages;

    RightAnswers(OperatorRights rights, CurrentKnowledge knowledge, Pages pages) {
        this.rights = rights;
        this.knowledge = knowledge;
        this.pages = pages;
    }

    OperatorRightResponse of(OperatorRight right) {
        return OperatorRightResponse.of(right, knowledge.holds(right.rightId(), right.revision()));
    }

    Page<OperatorRightResponse> list(String operator, PageRequest page) {
        return pages.read(
                        "rights of " + operator,
                        page,
                        (after, limit) -> rights.list(operator, after.map(position -> position.text(0)), limit),
                        right -> Position.of(right.reference()))
                .map(this::of);
    }
}
