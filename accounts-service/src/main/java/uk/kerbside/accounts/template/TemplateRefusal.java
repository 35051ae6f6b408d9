package uk.kerbside.accounts.template;

import uk.kerbside.kit.problem.Refusal;

/** Why a template stays as it is. */
public enum TemplateRefusal implements Refusal {
    TEMPLATE_NOT_A_DRAFT("Only a draft can be changed or published"),
    TEMPLATE_IN_FORCE("A version that counts already cannot be taken back"),
    TEMPLATE_WITHDRAWN("This version was taken back already");

    private final String title;

    TemplateRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
