package io.shopcare.examples.benchmarks;

import com.deliveredtechnologies.rulebook.Fact;
import com.deliveredtechnologies.rulebook.FactMap;
import com.deliveredtechnologies.rulebook.NameValueReferableMap;
import com.deliveredtechnologies.rulebook.lang.RuleBuilder;
import com.deliveredtechnologies.rulebook.model.RuleBook;
import com.deliveredtechnologies.rulebook.model.rulechain.cor.CoRRuleBook;
import java.util.List;

/** RuleBook with one book that is reused and a map of facts for each order, as documented. */
final class RuleBookRewards implements RewardEngine {

  private static final String PURCHASE = "purchase";

  private final RuleBook<Object> book = new CoRRuleBook<>();
  private RewardHits hits = new RewardHits(0);

  RuleBookRewards(List<RewardTerms> terms) {
    for (int i = 0; i < terms.size(); i++) {
      int number = i;
      RewardTerms each = terms.get(i);
      book.addRule(
          RuleBuilder.create()
              .withFactType(RewardPurchase.class)
              .when(facts -> each.fit(facts.getValue(PURCHASE)))
              .then(
                  facts -> {
                    hits.add(number);
                  })
              .build());
    }
  }

  @Override
  public void find(RewardPurchase purchase, RewardHits found) {
    hits = found;
    NameValueReferableMap<RewardPurchase> facts = new FactMap<>();
    facts.put(PURCHASE, new Fact<>(PURCHASE, purchase));
    book.run(facts);
  }
}
