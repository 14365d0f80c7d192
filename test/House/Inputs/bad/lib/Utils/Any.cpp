#include "attn/Raise/Raise.h"
