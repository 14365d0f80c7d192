#include "attn/Dialect/Attn/Attn.h"
#include "attn/Passes.h"
