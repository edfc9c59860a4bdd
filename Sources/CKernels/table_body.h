// The table of the variant whose functions stand above; TABLE is its name.
const ck_table TABLE = {product_f32, quantise_rows, product_i8, gelu_all, softmax_rows, add_norm, attention};
