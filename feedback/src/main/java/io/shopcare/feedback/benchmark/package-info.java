/**
 * The user test against competitors: a handful of testers try the same tasks in several shops. With
 * few testers intervals are wide, and no winner is named where they do not allow it: five testers
 * of whom four succeed are anything from 36 % to 98 %.
 *
 * <pre>{@code
 * UserTest test = UserTest.of(attempts);
 * test.success("find the return label", 0.95).winner();   // empty: the intervals overlap
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.benchmark;

import org.jspecify.annotations.NullMarked;
