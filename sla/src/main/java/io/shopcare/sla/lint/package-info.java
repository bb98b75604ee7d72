/**
 * Policies checked before they go live: {@link io.shopcare.sla.lint.PolicyLint} finds shadowed
 * policies, gaps, conflicts and targets that mean nothing, each with a ticket that shows it. What
 * it cannot decide within its budget it calls unknown.
 *
 * <pre>{@code
 * for (LintFinding finding : PolicyLint.ofDefaults().check(policies, now)) {
 *   System.out.println(texts.render(finding.reason(), Locale.ENGLISH, zone));
 *   finding.witness().ifPresent(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package io.shopcare.sla.lint;

import org.jspecify.annotations.NullMarked;
