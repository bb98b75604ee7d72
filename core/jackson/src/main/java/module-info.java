/** JSON both ways for every Shopcare value, with Jackson 2 and by convention. */
module io.shopcare.jackson {
  // Not static: whether a part may be absent is read from @Nullable at run time.
  requires org.jspecify;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive io.shopcare.core;

  exports io.shopcare.jackson;

  provides com.fasterxml.jackson.databind.Module with
      io.shopcare.jackson.ShopcareModule;
}
