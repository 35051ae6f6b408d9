package uk.kerbside.kit.actor;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method: a helpline agent may do this only for a caller verified this far, proved by the call pass in
 * {@code Kerbside-Call}. Callers in other roles pass.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NeedsVerification {
    /** The lowest level that is enough. */
    @Nonbinding
    VerificationLevel value();
}
