package fi.kuntapeili.web.security;

import fi.kuntapeili.survey.access.Action;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a resource method does. A request reaches the method only when the access policy allows it; a method without this
 * annotation is never reached.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Action value();
}
