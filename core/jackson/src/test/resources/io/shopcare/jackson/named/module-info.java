module shop {
  requires io.shopcare.jackson;

  exports shop;
}
