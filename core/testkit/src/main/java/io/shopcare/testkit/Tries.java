package io.shopcare.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How often a property is tried in a thorough run, where the usual number is too small for what it
 * claims or too large for what it costs. Every other run has its share: a hundredth, but at least
 * 100, in the default build.
 *
 * <p>The system property {@code shopcare.tries} says which run it is: 30,000 for a thorough one,
 * 300, the default, for the others; anything between or beyond scales.
 *
 * <pre>{@code
 * @Property
 * @Tries(200_000)
 * void theLiveStateIsTheReplayOfItsEvents(@ForAll TicketHistory history) { ... }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(Tries.Share.class)
public @interface Tries {

  /** How often in a thorough run. */
  int value();

  /** Sets the number of tries to the share that this run has of a thorough one. */
  final class Share implements AroundPropertyHook {

    private static final int DEFAULT = 300;
    private static final int THOROUGH = 30_000;
    private static final int LEAST = 100;

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      context
          .findAnnotation(Tries.class)
          .ifPresent(declared -> context.attributes().setTries(share(declared.value())));
      return property.execute();
    }

    private static int share(int thorough) {
      long run = Integer.getInteger("shopcare.tries", DEFAULT);
      long share = Math.max(Math.min(thorough, LEAST), thorough * run / THOROUGH);
      return Math.toIntExact(share);
    }
  }
}
