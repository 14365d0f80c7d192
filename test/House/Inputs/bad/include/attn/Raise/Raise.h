#ifndef RAISE_H
#define RAISE_H
#endif
