package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;

/**
 * A reward for having written, whatever was written.
 *
 * @param reviewId that earned it
 * @param amount of the reward
 * @param disclosure that must stand beside the review
 */
public record ReviewReward(String reviewId, Money amount, Incentive disclosure)
    implements DomainValue {}
