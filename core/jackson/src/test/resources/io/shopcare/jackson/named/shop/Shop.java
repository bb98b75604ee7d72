package shop;

import com.fasterxml.jackson.core.type.TypeReference;
import io.shopcare.DomainValue;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.jackson.ShopcareJson;
import java.util.List;

public final class Shop {

  private Shop() {}

  public static void main(String[] args) {
    System.out.println("named " + ShopcareJson.class.getModule().isNamed());

    Account account = Account.builder().owner("o").marks(List.of(new Gold(5), new None())).build();
    String json = ShopcareJson.write(account);
    System.out.println(json);
    System.out.println(ShopcareJson.read(json, Account.class).equals(account));

    Outcome<Account> refused = Outcome.refused(Reason.against("a.b"));
    String refusal = ShopcareJson.write(refused);
    System.out.println(refusal);
    System.out.println(
        ShopcareJson.read(refusal, new TypeReference<Outcome<Account>>() {}).equals(refused));
  }

  public sealed interface Mark extends DomainValue permits Gold, None {}

  public record Gold(int stars) implements Mark {}

  public record None() implements Mark {}

  /** As Immutables makes it: all of the builder is in a package-private class, and final. */
  public interface Account extends DomainValue {
    String owner();

    List<Mark> marks();

    static Builder builder() {
      return new Builder();
    }

    final class Builder extends HiddenAccount.Builder {
      private Builder() {}
    }
  }
}

final class HiddenAccount {

  private HiddenAccount() {}

  private record Kept(String owner, List<Shop.Mark> marks) implements Shop.Account {}

  static class Builder {
    private String owner;
    private List<Shop.Mark> marks;

    public final Shop.Account.Builder owner(String text) {
      owner = text;
      return (Shop.Account.Builder) this;
    }

    public final Shop.Account.Builder marks(Iterable<? extends Shop.Mark> all) {
      marks = new java.util.ArrayList<>();
      all.forEach(marks::add);
      return (Shop.Account.Builder) this;
    }

    public Shop.Account build() {
      return new Kept(owner, List.copyOf(marks));
    }
  }
}
