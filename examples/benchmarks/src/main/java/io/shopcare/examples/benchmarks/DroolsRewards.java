package io.shopcare.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools with its executable model, which is its fastest; the session is reused. */
final class DroolsRewards implements RewardEngine {

  private static final String HEAD =
      """
      package rewards;
      import io.shopcare.examples.benchmarks.RewardPurchase;
      global io.shopcare.examples.benchmarks.RewardHits hits;
      """;

  private final KieSession session;

  DroolsRewards(List<RewardTerms> terms) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < terms.size(); i++) {
      RewardTerms each = terms.get(i);
      text.append(
          String.format(
              Locale.ROOT,
              """
              rule "rule-%d" when
                RewardPurchase(segment == "%s", orders >= %d, spent >= %d)
              then
                hits.add(%d);
              end
              """,
              i,
              each.segment(),
              each.orders(),
              each.spent(),
              i));
    }
    KieServices services = KieServices.Factory.get();
    ReleaseId release = services.newReleaseId("io.shopcare", "rewards", "1");
    KieFileSystem files = services.newKieFileSystem();
    files
        .generateAndWritePomXML(release)
        .write("src/main/resources/rewards/rewards.drl", text.toString());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    this.session = services.newKieContainer(release).getKieBase().newKieSession();
  }

  @Override
  public void find(RewardPurchase purchase, RewardHits hits) {
    session.setGlobal("hits", hits);
    FactHandle handle = session.insert(purchase);
    session.fireAllRules();
    session.delete(handle);
  }
}
