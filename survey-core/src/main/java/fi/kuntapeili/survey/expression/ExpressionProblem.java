package fi.kuntapeili.survey.expression;

/** Why a text is not an expression that may be used; the message names the place inside the expression. */
public final class ExpressionProblem extends Exception {

    private static final long serialVersionUID = 1L;

    public ExpressionProblem(String message) {
        super(message);
    }
}
