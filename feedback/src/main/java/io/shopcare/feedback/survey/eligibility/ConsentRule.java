package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.ticket.Channel;

/**
 * The ground that a law asks for.
 *
 * @param jurisdiction country code of the customer, such as {@code DE}
 * @param channel by which the survey goes
 * @param basis that is enough there
 */
public record ConsentRule(String jurisdiction, Channel channel, ConsentBasis basis)
    implements DomainValue {}
