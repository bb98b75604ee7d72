package io.shopcare.examples.review.report;

import java.util.List;
import java.util.Locale;

/** Who buys, what they bring, and what thanks they are due. */
public sealed interface CustomerFigures extends Figures {

  /**
   * Sales in one currency.
   *
   * @param gross sales before refunds, an exact decimal
   * @param refunded refunds and cancellations, an exact decimal that is not negative
   * @param periods the same by period, in order; may be empty
   */
  record Sales(
      Text definition,
      String currency,
      long orders,
      String gross,
      String refunded,
      List<SalesPeriod> periods)
      implements CustomerFigures {

    /** Checks the amounts and copies the periods. */
    public Sales {
      Decimals.checkCurrency(currency);
      Decimals.parse(gross);
      Decimals.parse(refunded);
      periods = List.copyOf(periods);
    }

    @Override
    public String key() {
      return "sales-" + currency.toLowerCase(Locale.ROOT);
    }

    /** Sales of one period such as {@code 2026-03}. */
    public record SalesPeriod(String period, String gross, String refunded) {

      /** Checks the amounts. */
      public SalesPeriod {
        Decimals.parse(gross);
        Decimals.parse(refunded);
      }
    }
  }

  /** Which share of the buyers has come back for another order. */
  record RepeatBuyers(Text definition, Share share) implements CustomerFigures {

    @Override
    public String key() {
      return "repeat-buyers";
    }
  }

  /**
   * The customers who bring the most, net of refunds.
   *
   * @param totalNet net sales to all customers, an exact decimal
   * @param customers in descending order of net sales
   */
  record TopCustomers(Text definition, String currency, String totalNet, List<Customer> customers)
      implements CustomerFigures {

    /** Checks the amounts and copies the customers. */
    public TopCustomers {
      Decimals.checkCurrency(currency);
      Decimals.parse(totalNet);
      customers = List.copyOf(customers);
    }

    @Override
    public String key() {
      return "top-customers-" + currency.toLowerCase(Locale.ROOT);
    }

    /**
     * Net sales to one customer.
     *
     * @param pseudonym never a name or an address
     * @param net gross less refunded
     */
    public record Customer(String pseudonym, String gross, String refunded, String net) {

      /** Checks the amounts. */
      public Customer {
        Decimals.parse(gross);
        Decimals.parse(refunded);
        Decimals.parse(net);
      }
    }
  }

  /**
   * How many customers carry each tag.
   *
   * @param customers all customers, tagged or not
   */
  record Tags(Text definition, long customers, List<TagSize> tags) implements CustomerFigures {

    /** Copies the tags. */
    public Tags {
      tags = List.copyOf(tags);
    }

    @Override
    public String key() {
      return "tags";
    }

    /**
     * The size of one tag.
     *
     * @param tag its code, such as {@code vip}
     * @param meaning who gets it, in a few words
     */
    public record TagSize(String tag, Text meaning, long customers) {}
  }

  /** Rewards that the rules would grant, and what they would cost. */
  record Rewards(Text definition, List<Reward> rewards) implements CustomerFigures {

    /** Copies the rewards. */
    public Rewards {
      rewards = List.copyOf(rewards);
    }

    @Override
    public String key() {
      return "rewards";
    }

    /**
     * What one rule would do.
     *
     * @param rule its name
     * @param customers who would be rewarded
     * @param cost one amount for each currency
     */
    public record Reward(Text rule, long customers, List<Amount> cost) {

      /** Copies the amounts. */
      public Reward {
        cost = List.copyOf(cost);
      }
    }
  }

  /**
   * What the rules would cost and whom they would reach, month by month.
   *
   * @param rules their names
   * @param months in order, those with orders
   * @param buyers customers with an order in any month
   * @param reached those of them who would be rewarded in any month
   * @param overlaps orders on which two or more rules would grant, counted once for each two
   */
  record RewardMonths(
      Text definition,
      String currency,
      List<Text> rules,
      List<Month> months,
      long buyers,
      long reached,
      long overlaps)
      implements CustomerFigures {

    /** Checks the currency and copies the lists. */
    public RewardMonths {
      Decimals.checkCurrency(currency);
      rules = List.copyOf(rules);
      months = List.copyOf(months);
    }

    @Override
    public String key() {
      return "reward-months";
    }

    /**
     * One month.
     *
     * @param period such as {@code 2026-03}
     * @param costs of each rule, exact decimals
     * @param buyers customers with an order in the month
     * @param reached those of them who would be rewarded in it
     */
    public record Month(String period, List<String> costs, long buyers, long reached) {

      /** Checks the amounts and copies the list. */
      public Month {
        costs.forEach(Decimals::parse);
        costs = List.copyOf(costs);
      }
    }
  }
}
