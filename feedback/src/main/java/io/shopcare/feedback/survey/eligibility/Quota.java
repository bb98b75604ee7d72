package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;

/**
 * How many customers may be asked in a window, over all customers.
 *
 * @param name by which the use of it is known, such as {@code weekly-mails}
 * @param window after which it starts anew
 * @param slots how many
 */
public record Quota(String name, Window.Calendar window, Slots slots) implements DomainValue {}
