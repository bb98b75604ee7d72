/**
 * Decisions that explain themselves. A {@link io.shopcare.decision.Rule} answers fast with {@code
 * decide} and in full with {@code explain}; a {@link io.shopcare.decision.Decision} carries every
 * {@link io.shopcare.decision.Reason} and the instant until which it holds; an {@link
 * io.shopcare.decision.Outcome} is a wish accepted or refused, and a refusal is a value.
 *
 * <pre>{@code
 * Decision<Boolean> vip = rule.explain(profile, now);
 * vip.reasons().forEach(r -> System.out.println(texts.render(r, Locale.ENGLISH, zone)));
 * vip.validUntil().ifPresent(timer::wakeAt);
 * }</pre>
 */
@NullMarked
package io.shopcare.decision;

import org.jspecify.annotations.NullMarked;
